using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing.Papers;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Indexing;

/// <param name="lsa">The LSA encoder of the index, or null if it has none.</param>
/// <param name="pretrained">The pretrained encoder of the index.</param>
internal sealed class PaperVectorizer(ITextEncoder? lsa, ITextEncoder pretrained)
{
    public VectorLayout Layout { get; } = new(lsa?.Dimensions ?? 0, pretrained.Dimensions);

    /// <summary>Returns the vectors of each paper, followed by those of its passages.</summary>
    /// <remarks>The vectors of a text without known terms are empty; a paper with only empty ones has none.</remarks>
    public async Task<IReadOnlyList<TextVectors[]>> EncodeAsync(
        IReadOnlyList<AnalyzedPaper> papers, CancellationToken cancellationToken)
    {
        List<EncoderInput> texts = [.. papers.SelectMany(paper => paper.EncoderInputs())];
        var lsaVectors = lsa is null ? null : await lsa.EncodeAsync(texts, cancellationToken).ConfigureAwait(false);
        var pretrainedVectors = await pretrained.EncodeAsync(texts, cancellationToken).ConfigureAwait(false);
        var next = 0;
        return [.. papers.Select(paper => TakeNext(1 + paper.Passages.Count))];

        TextVectors[] TakeNext(int count)
        {
            var vectors = new TextVectors[count];
            for (var index = 0; index < count; index++, next++)
            {
                vectors[index] = new TextVectors(lsaVectors?[next], pretrainedVectors[next]);
            }

            return Array.TrueForAll(vectors, vector => vector.IsEmpty) ? [] : vectors;
        }
    }

    /// <summary>Returns the vectors of papers that are not indexed.</summary>
    public Task<IReadOnlyList<TextVectors[]>> EncodeAsync(
        IEnumerable<PaperDetails> papers, CancellationToken cancellationToken)
    {
        var analyzer = new CachingTextAnalyzer();
        var analyzed = papers.Select(paper => new AnalyzedPaper(new IndexEntry(paper, Fingerprint: ""), analyzer));
        return EncodeAsync([.. analyzed], cancellationToken);
    }

    public async Task<TextVectors> EncodeQueryAsync(EncoderInput query, CancellationToken cancellationToken) => new(
        lsa is null ? null : await lsa.EncodeQueryAsync(query, cancellationToken).ConfigureAwait(false),
        await pretrained.EncodeQueryAsync(query, cancellationToken).ConfigureAwait(false));
}
