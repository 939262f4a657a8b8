using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing;

/// <summary>Makes the vectors of papers, with each encoder of an index.</summary>
/// <param name="lsa">What was learnt from the papers; null where they are too few.</param>
/// <param name="pretrained">The encoder that knows other papers.</param>
internal sealed class PaperVectorizer(ITextEncoder? lsa, ITextEncoder pretrained)
{
    public VectorLayout Layout { get; } = new(lsa?.Dimensions ?? 0, pretrained.Dimensions);

    /// <summary>
    /// Returns each paper's vectors, its own first, then those of its passages; empty ones for what says nothing that an
    /// encoder knows, and none where that is all.
    /// </summary>
    public async Task<IReadOnlyList<TextVectors[]>> EncodeAsync(
        IReadOnlyList<AnalyzedPaper> papers, CancellationToken cancellationToken)
    {
        List<EncoderInput> texts = [.. papers.SelectMany(paper => paper.EncoderInputs())];
        var lsaVectors = lsa is null ? null : await lsa.EncodeAsync(texts, cancellationToken).ConfigureAwait(false);
        var pretrainedVectors = await pretrained.EncodeAsync(texts, cancellationToken).ConfigureAwait(false);
        var vectors = texts.Select((_, text) => new TextVectors(lsaVectors?[text], pretrainedVectors[text])).GetEnumerator();
        using var closing = vectors;
        return [.. papers.Select(paper => TakeNext(vectors, 1 + paper.Passages.Count))];
    }

    /// <summary>Returns the vectors of some papers that are not in an index.</summary>
    public Task<IReadOnlyList<TextVectors[]>> EncodeAsync(IEnumerable<PaperDetails> papers, CancellationToken cancellationToken)
    {
        var analyzer = new CachingTextAnalyzer();
        return EncodeAsync([.. papers.Select(paper => new AnalyzedPaper(new IndexEntry(paper, ""), analyzer))], cancellationToken);
    }

    public async Task<TextVectors> EncodeQueryAsync(EncoderInput query, CancellationToken cancellationToken) => new(
        lsa is null ? null : await lsa.EncodeQueryAsync(query, cancellationToken).ConfigureAwait(false),
        await pretrained.EncodeQueryAsync(query, cancellationToken).ConfigureAwait(false));

    private static TextVectors[] TakeNext(IEnumerator<TextVectors> vectors, int count)
    {
        var next = new TextVectors[count];
        for (var index = 0; index < count && vectors.MoveNext(); index++)
        {
            next[index] = vectors.Current;
        }

        return Array.TrueForAll(next, vector => vector.IsEmpty) ? [] : next;
    }
}
