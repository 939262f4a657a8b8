using System.Globalization;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search;

/// <summary>Counts papers by year, venue and tag, from the index's columns.</summary>
internal sealed class FacetCounter(IndexReader reader, OpenBitSet papers)
{
    /// <summary>Returns the values of each field that is wanted, with how many papers have them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, int>>> Count(IEnumerable<string> wanted)
    {
        var facets = new Dictionary<string, IReadOnlyList<KeyValuePair<string, int>>>(StringComparer.Ordinal);
        foreach (var name in wanted)
        {
            facets[name] = Counts(name switch
            {
                "year" => Years,
                "venue" => Venues,
                "tag" => Tags,
                _ => throw new ArgumentException($"There is no facet \"{name}\".", nameof(wanted)),
            });
        }

        return facets;
    }

    private List<KeyValuePair<string, int>> Counts(Action<AtomicReaderContext, Dictionary<string, int>> count)
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

    private void Years(AtomicReaderContext leaf, Dictionary<string, int> counts)
    {
        if (leaf.AtomicReader.GetNumericDocValues(IndexFields.Year) is not { } column)
        {
            return;
        }

        var years = new Dictionary<long, int>();
        var having = leaf.AtomicReader.GetDocsWithField(IndexFields.Year);
        foreach (var paper in LeafDocuments.Enumerate(leaf, papers))
        {
            if (having.Get(paper))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(years, column.Get(paper), out _)++;
            }
        }

        foreach (var (year, count) in years)
        {
            Add(counts, year.ToString(CultureInfo.InvariantCulture), count);
        }
    }

    private void Venues(AtomicReaderContext leaf, Dictionary<string, int> counts)
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

    private void Tags(AtomicReaderContext leaf, Dictionary<string, int> counts)
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

    private static void Add(Dictionary<string, int> counts, int[] ofValues, Action<long, BytesRef> lookUp)
    {
        var value = new BytesRef();
        for (var at = 0; at < ofValues.Length; at++)
        {
            if (ofValues[at] > 0)
            {
                lookUp(at, value);
                Add(counts, value.Utf8ToString(), ofValues[at]);
            }
        }
    }

    private static void Add(Dictionary<string, int> counts, string value, int count) =>
        counts[value] = counts.GetValueOrDefault(value) + count;
}
