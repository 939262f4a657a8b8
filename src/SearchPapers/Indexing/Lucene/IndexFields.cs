namespace SearchPapers.Indexing.Lucene;

/// <summary>The fields of the Lucene index.</summary>
/// <remarks>
/// A paper is one document with the ranked fields, followed by one document for each passage of its body. All of them
/// have the paper's id, so that they are replaced and removed together.
/// </remarks>
internal static class IndexFields
{
    /// <summary>The version of the index, which changes if older indexes can no longer be read.</summary>
    public const string SchemaVersion = "8";

    /// <summary>All documents: the paper's id.</summary>
    public const string Id = "id";

    /// <summary>
    /// Paper: <see cref="PaperKind"/>, and <see cref="FullTextKind"/> if its full text was extracted.
    /// </summary>
    public const string Kind = "kind";

    public const string PaperKind = "paper";

    public const string FullTextKind = "fullText";

    /// <summary>Paper: title (three times), abstract and note; see <see cref="ContentPositions"/>.</summary>
    public const string Content = "content";

    /// <summary>Paper: authors, venue, year and tags.</summary>
    public const string Metadata = "metadata";

    /// <summary>Paper: the text of all passages, which are stored in their own documents.</summary>
    public const string Body = "body";

    /// <summary>Paper: title, unstemmed only; its terms are in <see cref="Content"/>.</summary>
    public const string Title = "title";

    /// <summary>Paper: abstract, unstemmed only; its terms are in <see cref="Content"/>.</summary>
    public const string Abstract = "abstract";

    /// <summary>Paper: the notes of reading lists, unstemmed only; their terms are in <see cref="Content"/>.</summary>
    public const string Note = "note";

    /// <summary>Paper: author names, in full and with initials.</summary>
    public const string Author = "author";

    /// <summary>Paper: venue, for filters and facets.</summary>
    public const string Venue = "venue";

    /// <summary>Paper: tags, for filters and facets.</summary>
    public const string Tag = "tag";

    /// <summary>Paper: year, a number.</summary>
    public const string Year = "year";

    /// <summary>One term per year: a range of years has few terms and needs no coarser ones.</summary>
    public const int YearPrecisionStep = int.MaxValue;

    /// <summary>Paper: its first row in the vector file.</summary>
    public const string FirstRow = "row";

    /// <summary>Paper: the number of its rows in the vector file.</summary>
    public const string RowCount = "rows";

    /// <summary>Paper: everything except the passages as JSON; stored only.</summary>
    public const string Details = "details";

    /// <summary>Paper: the hash of its inputs; stored only.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Paper: the first 64 bits of the fingerprint's hash, a doc value for bulk lookups.</summary>
    public const string FingerprintHash = "fingerprintHash";

    /// <summary>Paper: its JSON Lines file; missing if it is from reading lists.</summary>
    public const string Source = "source";

    /// <summary>Paper of a JSON Lines file: a key that finds its duplicates in other files.</summary>
    public const string DuplicateKey = "duplicateKey";

    /// <summary>Passage: text.</summary>
    public const string Text = "text";

    /// <summary>Passage: the headings above it.</summary>
    public const string Section = "section";

    /// <summary>Passage: page number; stored only.</summary>
    public const string Page = "page";

    public static IReadOnlyList<string> Ranked { get; } = [Content, Metadata, Body];

    /// <summary>Gets the fields whose unstemmed fields together contain all words of a paper.</summary>
    public static IReadOnlyList<string> UnstemmedPaperFields { get; } = [Title, Abstract, Note, Metadata, Body];

    public static IReadOnlyList<string> OtherUnstemmedFields { get; } = [Venue, Tag, Section];

    /// <summary>Returns the field with the unstemmed words of another one, for prefix* and fuzzy~ queries.</summary>
    public static string Unstemmed(string field) => field + ".unstemmed";
}
