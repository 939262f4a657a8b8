using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search.Ranking;

/// <summary>Sorts papers by year, newest first, then by score and id.</summary>
/// <remarks>Only papers of the years on the requested page are scored.</remarks>
internal sealed class NewestFirstRanking(IndexReader reader)
{
    // Papers without a year come last.
    private const int NoYear = int.MinValue;

    /// <param name="papers">All papers to sort.</param>
    /// <param name="rank">Scores some of them.</param>
    /// <param name="offset">The number of papers before the page.</param>
    /// <param name="count">The maximum number of papers on the page.</param>
    public async Task<RankingPage> ReadAsync(
        OpenBitSet papers, Func<IReadOnlyCollection<int>, Task<RankingResult>> rank, int offset, int count)
    {
        var shown = new List<List<int>>();
        var (before, seen) = (0, 0L);
        foreach (var (_, papersOfYear) in GroupByYear(papers).OrderByDescending(year => year.Key))
        {
            before += seen + papersOfYear.Count <= offset ? papersOfYear.Count : 0;
            if (seen + papersOfYear.Count > offset && seen < (long)offset + count)
            {
                shown.Add(papersOfYear);
            }

            seen += papersOfYear.Count;
        }

        var found = await rank([.. shown.SelectMany(year => year)]).ConfigureAwait(false);
        var scores = found.Ranking.Papers.ToDictionary(paper => paper.Document, paper => paper.Score);
        var page = shown.SelectMany(year => SortByScore(year, scores)).Skip(offset - before).Take(count);
        return new RankingPage(found, [.. page]);
    }

    private IEnumerable<ScoredPaper> SortByScore(List<int> papers, Dictionary<int, double> scores) => papers
        .Select(paper => new ScoredPaper(paper, scores.GetValueOrDefault(paper)))
        .OrderByDescending(paper => paper.Score)
        .ThenBy(paper => paper.Document, Comparer<int>.Create((left, right) => ReadId(left).CompareTo(ReadId(right))));

    private Dictionary<int, List<int>> GroupByYear(OpenBitSet papers)
    {
        var years = new Dictionary<int, List<int>>();
        foreach (var leaf in reader.Leaves)
        {
            var documentsWithYear = leaf.AtomicReader.GetDocsWithField(IndexFields.Year);
            var column = leaf.AtomicReader.GetNumericDocValues(IndexFields.Year);
            foreach (var paper in LeafDocuments.Enumerate(leaf, papers))
            {
                var year = column is not null && documentsWithYear.Get(paper) ? (int)column.Get(paper) : NoYear;
                if (!years.TryGetValue(year, out var papersOfYear))
                {
                    papersOfYear = years[year] = [];
                }

                papersOfYear.Add(leaf.DocBase + paper);
            }
        }

        return years;
    }

    private BytesRef ReadId(int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var id = new BytesRef();
        leaf.AtomicReader.GetSortedDocValues(IndexFields.Id).Get(document - leaf.DocBase, id);
        return id;
    }
}
