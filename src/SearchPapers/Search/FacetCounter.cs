using System.Globalization;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search;

internal sealed class FacetCounter(IndexReader reader, OpenBitSet papers)
{
    public IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, int>>> Count(IEnumerable<string> names)
    {
        var facets = new Dictionary<string, IReadOnlyList<KeyValuePair<string, int>>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            facets[name] = CountLeaves(name switch
            {
                "year" => CountYears,
                "venue" => CountVenues,
                "tag" => CountTags,
                _ => throw new ArgumentException($"There is no facet \"{name}\".", nameof(names)),
            });
        }

        return facets;
    }

    private List<KeyValuePair<string, int>> CountLeaves(Action<AtomicReaderContext, Dictionary<string, int>> count)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            count(leaf, counts);
        }

        return
        [
            .. counts.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal),
        ];
    }

    private void CountYears(AtomicReaderContext leaf, Dictionary<string, int> counts)
    {
        if (leaf.AtomicReader.GetNumericDocValues(IndexFields.Year) is not { } column)
        {
            return;
        }

        var years = new Dictionary<long, int>();
        var documentsWithYear = leaf.AtomicReader.GetDocsWithField(IndexFields.Year);
        foreach (var paper in LeafDocuments.Enumerate(leaf, papers))
        {
            if (documentsWithYear.Get(paper))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(years, column.Get(paper), out _)++;
            }
        }

        foreach (var (year, count) in years)
        {
            Add(counts, year.ToString(CultureInfo.InvariantCulture), count);
        }
    }

    private void CountVenues(AtomicReaderContext leaf, Dictionary<string, int> counts)
    {
        if (leaf.AtomicReader.GetSortedDocValues(IndexFields.Venue) is not { } column)
        {
            return;
        }

        var venues = new int[column.ValueCount];
        foreach (var paper in LeafDocuments.Enumerate(leaf, papers))
        {
            if (column.GetOrd(paper) is >= 0 and var venue)
            {
                venues[venue]++;
            }
        }

        Add(counts, venues, (venue, value) => column.LookupOrd((int)venue, value));
    }

    private void CountTags(AtomicReaderContext leaf, Dictionary<string, int> counts)
    {
        if (leaf.AtomicReader.GetSortedSetDocValues(IndexFields.Tag) is not { } column)
        {
            return;
        }

        var tags = new int[column.ValueCount];
        foreach (var paper in LeafDocuments.Enumerate(leaf, papers))
        {
            column.SetDocument(paper);
            while (column.NextOrd() is >= 0 and var tag)
            {
                tags[tag]++;
            }
        }

        Add(counts, tags, column.LookupOrd);
    }

    private static void Add(Dictionary<string, int> counts, int[] ordinalCounts, Action<long, BytesRef> lookUp)
    {
        var value = new BytesRef();
        for (var ordinal = 0; ordinal < ordinalCounts.Length; ordinal++)
        {
            if (ordinalCounts[ordinal] > 0)
            {
                lookUp(ordinal, value);
                Add(counts, value.Utf8ToString(), ordinalCounts[ordinal]);
            }
        }
    }

    private static void Add(Dictionary<string, int> counts, string value, int count) =>
        counts[value] = counts.GetValueOrDefault(value) + count;
}
