using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search.Language;

/// <summary>Where the words of a condition are looked for.</summary>
/// <param name="Fields">The fields of the index with their terms.</param>
/// <param name="WordFields">The fields of the index with their words as they are written.</param>
/// <param name="Everything">All documents that the condition can be about.</param>
internal sealed record FieldScope(IReadOnlyList<string> Fields, IReadOnlyList<string> WordFields, Query Everything)
{
    /// <summary>All of a paper's text.</summary>
    public static FieldScope Paper { get; } = Of(IndexFields.Ranked, IndexFields.UnstemmedPaperFields);

    /// <summary>The positions of the fields that count; null where all do.</summary>
    public Range? Places { get; private init; }

    public bool IsNames => ReferenceEquals(Fields, WordFields);

    public static FieldScope Of(QueryField field) => field switch
    {
        QueryField.Title => Of([IndexFields.Content], [IndexFields.Title]) with { Places = ContentPositions.Title },
        QueryField.Abstract => Of([IndexFields.Content], [IndexFields.Abstract]) with { Places = ContentPositions.Abstract },
        QueryField.Body => Of([IndexFields.Body]),
        QueryField.Venue => Of([IndexFields.Venue]),
        QueryField.Tag => Of([IndexFields.Tag]),
        QueryField.Author => Names([IndexFields.Author]),
        QueryField.Section => Of([IndexFields.Section]) with { Everything = new MatchAllDocsQuery() },
        _ => Of([IndexFields.Year]),
    };

    private static FieldScope Of(IReadOnlyList<string> fields) => Of(fields, fields);

    private static FieldScope Of(IReadOnlyList<string> fields, IReadOnlyList<string> worded) =>
        new(fields, [.. worded.Select(IndexFields.Unstemmed)], Papers());

    private static FieldScope Names(IReadOnlyList<string> fields) => new(fields, fields, Papers());

    private static TermQuery Papers() => new(new Term(IndexFields.Kind, IndexFields.PaperKind));
}
