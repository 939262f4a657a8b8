using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing;

/// <summary>Makes the vectors of papers, with each encoder of an index.</summary>
/// <param name="corpus">What was learnt from the papers; null where they are too few.</param>
/// <param name="science">The encoder that knows other papers.</param>
internal sealed class PaperVectorizer(ITextEncoder? corpus, ITextEncoder science)
{
    public VectorLayout Layout { get; } = new(corpus?.Dimensions ?? 0, science.Dimensions);

    /// <summary>
    /// Returns each paper's vectors, its own first, then those of its passages; empty ones for what says nothing that an
    /// encoder knows, and none where that is all.
    /// </summary>
    public async Task<IReadOnlyList<TextVectors[]>> OfAsync(
        IReadOnlyList<AnalyzedPaper> papers, CancellationToken cancellationToken)
    {
        List<EncoderInput> texts = [.. papers.SelectMany(paper => paper.Texts())];
        var byCorpus = corpus is null ? null : await corpus.EncodeAsync(texts, cancellationToken).ConfigureAwait(false);
        var byScience = await science.EncodeAsync(texts, cancellationToken).ConfigureAwait(false);
        var vectors = texts.Select((_, text) => new TextVectors(byCorpus?[text], byScience[text])).GetEnumerator();
        using var closing = vectors;
        return [.. papers.Select(paper => NextOf(vectors, 1 + paper.Passages.Count))];
    }

    /// <summary>Returns the vectors of some papers that are not in an index.</summary>
    public Task<IReadOnlyList<TextVectors[]>> OfAsync(IEnumerable<PaperDetails> papers, CancellationToken cancellationToken)
    {
        var analysis = new CachingTextAnalyzer();
        return OfAsync([.. papers.Select(paper => new AnalyzedPaper(new IndexEntry(paper, ""), analysis))], cancellationToken);
    }

    public async Task<TextVectors> OfQueryAsync(EncoderInput query, CancellationToken cancellationToken) => new(
        corpus is null ? null : await corpus.EncodeQueryAsync(query, cancellationToken).ConfigureAwait(false),
        await science.EncodeQueryAsync(query, cancellationToken).ConfigureAwait(false));

    private static TextVectors[] NextOf(IEnumerator<TextVectors> vectors, int count)
    {
        var next = new TextVectors[count];
        for (var at = 0; at < count && vectors.MoveNext(); at++)
        {
            next[at] = vectors.Current;
        }

        return Array.TrueForAll(next, vector => vector.IsEmpty) ? [] : next;
    }
}
