using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search.Language;

/// <summary>The index fields that a part of a query searches.</summary>
/// <param name="Fields">The fields with analyzed terms.</param>
/// <param name="WordFields">The fields with unstemmed words.</param>
/// <param name="AllDocuments">All documents that the part can match.</param>
internal sealed record FieldScope(IReadOnlyList<string> Fields, IReadOnlyList<string> WordFields, Query AllDocuments)
{
    public static FieldScope Paper { get; } = Create(IndexFields.Ranked, IndexFields.UnstemmedPaperFields);

    /// <summary>The positions of the fields to search, or null for all.</summary>
    public Range? Positions { get; private init; }

    public bool IsNames => ReferenceEquals(Fields, WordFields);

    public static FieldScope Create(QueryField field) => field switch
    {
        QueryField.Title =>
            Create([IndexFields.Content], [IndexFields.Title]) with { Positions = ContentPositions.Title },
        QueryField.Abstract =>
            Create([IndexFields.Content], [IndexFields.Abstract]) with { Positions = ContentPositions.Abstract },
        QueryField.Body => Create([IndexFields.Body]),
        QueryField.Venue => Create([IndexFields.Venue]),
        QueryField.Tag => Create([IndexFields.Tag]),
        QueryField.Author => NameFields([IndexFields.Author]),
        QueryField.Section => Create([IndexFields.Section]) with { AllDocuments = new MatchAllDocsQuery() },
        _ => Create([IndexFields.Year]),
    };

    private static FieldScope Create(IReadOnlyList<string> fields) => Create(fields, fields);

    private static FieldScope Create(IReadOnlyList<string> fields, IReadOnlyList<string> wordFields) =>
        new(fields, [.. wordFields.Select(IndexFields.Unstemmed)], AllPapers());

    private static FieldScope NameFields(IReadOnlyList<string> fields) => new(fields, fields, AllPapers());

    private static TermQuery AllPapers() => new(new Term(IndexFields.Kind, IndexFields.PaperKind));
}
