using System.Runtime.CompilerServices;
using SearchPapers.Concurrency;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing;

/// <summary>Analyzes and encodes papers for the index on all cores; each text is analyzed once.</summary>
internal sealed class PaperPreparer(PaperVectorizer vectors, CachingTextAnalyzer analyzer)
{
    // Texts per task: enough to be worth a task, few enough to hold several batches in memory.
    private const int TextsPerBatch = 64;

    /// <summary>Returns the papers in their order, in batches.</summary>
    public IAsyncEnumerable<IReadOnlyList<PreparedPaper>> PrepareAsync(
        IAsyncEnumerable<IndexEntry> papers, CancellationToken cancellationToken) => OrderedParallel.SelectAsync(
            BatchAsync(papers, cancellationToken), batch => PrepareAsync(batch, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<PreparedPaper>> PrepareAsync(
        List<IndexEntry> papers, CancellationToken cancellationToken)
    {
        var analyzed = papers.ConvertAll(paper => new AnalyzedPaper(paper, analyzer));
        var paperVectors = await vectors.EncodeAsync(analyzed, cancellationToken).ConfigureAwait(false);
        return
        [
            .. analyzed.Select((paper, index) =>
                new PreparedPaper(paper.Entry.Id, PaperDocuments.Create(paper), paperVectors[index])),
        ];
    }

    private static async IAsyncEnumerable<List<IndexEntry>> BatchAsync(
        IAsyncEnumerable<IndexEntry> papers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<IndexEntry>();
        var texts = 0;
        await foreach (var paper in papers.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(paper);
            texts += 1 + paper.Paper.Passages.Count;
            if (texts >= TextsPerBatch)
            {
                yield return batch;
                (batch, texts) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
