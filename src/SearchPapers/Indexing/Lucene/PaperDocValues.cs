using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Adds the doc values of papers for facets and sorting, under the names of the filter fields.</summary>
internal static class PaperDocValues
{
    // Lucene's limit is 32,766 bytes, and a character takes up to three; longer names are useless as facets.
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
