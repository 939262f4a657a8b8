using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search.Ranking;

/// <summary>Orders papers by year, the newest first; those of one year by how well they answer, then by id.</summary>
/// <remarks>Only the papers of the years that a page shows are ranked, however many there are.</remarks>
internal sealed class NewestFirstRanking(IndexReader reader)
{
    // Papers without a year come last.
    private const int NoYear = int.MinValue;

    /// <summary>Reads a page.</summary>
    /// <param name="papers">All papers that are ordered.</param>
    /// <param name="rank">Ranks some of them by how well they answer.</param>
    /// <param name="offset">How many papers come before the page.</param>
    /// <param name="count">How many are on it.</param>
    public async Task<RankingPage> ReadAsync(
        OpenBitSet papers, Func<IReadOnlyCollection<int>, Task<RankingResult>> rank, int offset, int count)
    {
        var shown = new List<List<int>>();
        var (before, seen) = (0, 0L);
        foreach (var (_, ofYear) in ByYear(papers).OrderByDescending(year => year.Key))
        {
            before += seen + ofYear.Count <= offset ? ofYear.Count : 0;
            if (seen + ofYear.Count > offset && seen < (long)offset + count)
            {
                shown.Add(ofYear);
            }

            seen += ofYear.Count;
        }

        var found = await rank([.. shown.SelectMany(year => year)]).ConfigureAwait(false);
        var scores = found.Answer.Papers.ToDictionary(paper => paper.Document, paper => paper.Score);
        var page = shown.SelectMany(year => Ranked(year, scores)).Skip(offset - before).Take(count);
        return new RankingPage(found, [.. page]);
    }

    private IEnumerable<ScoredPaper> Ranked(List<int> papers, Dictionary<int, double> scores) => papers
        .Select(paper => new ScoredPaper(paper, scores.GetValueOrDefault(paper)))
        .OrderByDescending(paper => paper.Score)
        .ThenBy(paper => paper.Document, Comparer<int>.Create((left, right) => IdOf(left).CompareTo(IdOf(right))));

    private Dictionary<int, List<int>> ByYear(OpenBitSet papers)
    {
        var years = new Dictionary<int, List<int>>();
        foreach (var leaf in reader.Leaves)
        {
            var having = leaf.AtomicReader.GetDocsWithField(IndexFields.Year);
            var column = leaf.AtomicReader.GetNumericDocValues(IndexFields.Year);
            foreach (var paper in LeafDocuments.Enumerate(leaf, papers))
            {
                var year = column is not null && having.Get(paper) ? (int)column.Get(paper) : NoYear;
                if (!years.TryGetValue(year, out var ofYear))
                {
                    ofYear = years[year] = [];
                }

                ofYear.Add(leaf.DocBase + paper);
            }
        }

        return years;
    }

    private BytesRef IdOf(int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var id = new BytesRef();
        leaf.AtomicReader.GetSortedDocValues(IndexFields.Id).Get(document - leaf.DocBase, id);
        return id;
    }
}
