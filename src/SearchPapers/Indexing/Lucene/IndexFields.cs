namespace SearchPapers.Indexing.Lucene;

/// <summary>The fields of the Lucene index.</summary>
/// <remarks>
/// A paper is one document with what is ranked, followed by a document for each passage of its body. All of them carry
/// the paper's id, so that they are replaced and removed together.
/// </remarks>
internal static class IndexFields
{
    /// <summary>Changes whenever an index written before can no longer be read.</summary>
    public const string SchemaVersion = "8";

    /// <summary>The paper's id, on every document.</summary>
    public const string Id = "id";

    /// <summary>
    /// Paper: <see cref="PaperKind"/>, and <see cref="FullTextKind"/> where the paper's own text was read.
    /// </summary>
    public const string Kind = "kind";

    public const string PaperKind = "paper";

    public const string FullTextKind = "fullText";

    /// <summary>Paper: title (counted three times), abstract and note, each in its place.</summary>
    public const string Content = "content";

    /// <summary>Paper: authors, venue, year and tags.</summary>
    public const string Metadata = "metadata";

    /// <summary>Paper: all of the body's text; indexed only, the passages keep it.</summary>
    public const string Body = "body";

    /// <summary>Paper: its title; its words only, as its terms are in <see cref="Content"/> (<see cref="ContentPositions"/>).</summary>
    public const string Title = "title";

    /// <summary>Paper: its abstract; its words only, as its terms are in <see cref="Content"/>.</summary>
    public const string Abstract = "abstract";

    /// <summary>Paper: what reading lists say of it; its words only.</summary>
    public const string Note = "note";

    /// <summary>Paper: its authors' names, as they are written and by initials.</summary>
    public const string Author = "author";

    /// <summary>Paper: its venue, for conditions.</summary>
    public const string Venue = "venue";

    /// <summary>Paper: its tags, for conditions.</summary>
    public const string Tag = "tag";

    /// <summary>Paper: its year, a number.</summary>
    public const string Year = "year";

    /// <summary>One term for each year: there are few, and a span of them has no need of coarser ones.</summary>
    public const int YearPrecisionStep = int.MaxValue;

    /// <summary>Paper: the first of its rows in the vector file.</summary>
    public const string FirstRow = "row";

    /// <summary>Paper: how many rows it has there.</summary>
    public const string RowCount = "rows";

    /// <summary>Paper: all but the passages, as JSON; kept only.</summary>
    public const string Details = "details";

    /// <summary>Paper: what the documents were made from; kept only.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Paper: the beginning of its fingerprint's hash, a number; for looking up many.</summary>
    public const string FingerprintHash = "fingerprintHash";

    /// <summary>Paper: the file of papers that it is from; none where it is from a reading list.</summary>
    public const string Source = "source";

    /// <summary>Paper of a file: what it is known by beside its id; for finding its like in other files.</summary>
    public const string DuplicateKey = "duplicateKey";

    /// <summary>Passage: its text.</summary>
    public const string Text = "text";

    /// <summary>Passage: the headings above it.</summary>
    public const string Section = "section";

    /// <summary>Passage: its page; kept only.</summary>
    public const string Page = "page";

    /// <summary>The fields that a paper is ranked by.</summary>
    public static IReadOnlyList<string> Ranked { get; } = [Content, Metadata, Body];

    /// <summary>The fields that together hold all of a paper's words as they are written: see <see cref="Unstemmed"/>.</summary>
    public static IReadOnlyList<string> UnstemmedPaperFields { get; } = [Title, Abstract, Note, Metadata, Body];

    /// <summary>The other fields that have their words as they are written, too.</summary>
    public static IReadOnlyList<string> OtherUnstemmedFields { get; } = [Venue, Tag, Section];

    /// <summary>Returns the field that has another one's words as they are written, for prefix* and fuzzy~.</summary>
    public static string Unstemmed(string field) => field + ".unstemmed";
}
