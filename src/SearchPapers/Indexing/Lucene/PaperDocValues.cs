using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace SearchPapers.Indexing.Lucene;

/// <summary>What many papers at once are counted and sorted by: a column for each field, of papers only.</summary>
/// <remarks>A column has the name of the field that conditions look into.</remarks>
internal static class PaperDocValues
{
    // Lucene takes 32,766 bytes, of which a character takes up to three; nobody reads a longer name to its end.
    private const int MaxCharacters = 1000;

    public static void AddTo(Document document, Paper paper)
    {
        document.Add(new SortedDocValuesField(IndexFields.Id, new BytesRef(paper.Id.Value)));
        if (paper.Year is { } year)
        {
            document.Add(new NumericDocValuesField(IndexFields.Year, year));
        }

        if (!string.IsNullOrWhiteSpace(paper.Venue))
        {
            document.Add(new SortedDocValuesField(IndexFields.Venue, Truncate(paper.Venue)));
        }

        foreach (var tag in paper.Tags)
        {
            if (!string.IsNullOrWhiteSpace(tag))
            {
                document.Add(new SortedSetDocValuesField(IndexFields.Tag, Truncate(tag)));
            }
        }
    }

    private static BytesRef Truncate(string text) => new(text.Length > MaxCharacters ? text[..MaxCharacters] : text);
}
