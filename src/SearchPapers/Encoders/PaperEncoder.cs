using Microsoft.Extensions.AI;
using SearchPapers.Encoders.Folders;
using SearchPapers.Encoders.TermVectors;

namespace SearchPapers.Encoders;

/// <summary>Makes vectors of papers and of queries, so that what is near in meaning is near in direction.</summary>
/// <remarks>
/// <para>
/// Vectors are compared by their cosine, −1…1; their length says nothing. One of nothing but zeros is near to nothing.
/// </para>
/// <para>Safe to share between threads where the generators are, as they should be.</para>
/// </remarks>
public sealed class PaperEncoder : IDisposable
{
    // Services take no endless lists, and a local model gains nothing from longer ones.
    private const int BatchSize = 128;

    private readonly IEmbeddingGenerator<string, Embedding<float>> _documents;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _queries;
    // Known from the first vector on: what a generator tells of itself may be another model's default.
    private int _dimensions;

    /// <summary>Makes an encoder of embedding generators, which stay their owner's to dispose of.</summary>
    /// <param name="documents">Makes the vectors of papers.</param>
    /// <param name="queries">
    /// Makes the vectors of queries, in the same space; by default <paramref name="documents"/>.
    /// </param>
    public PaperEncoder(
        IEmbeddingGenerator<string, Embedding<float>> documents, IEmbeddingGenerator<string, Embedding<float>>? queries = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        (_documents, _queries) = (documents, queries ?? documents);
        var (paper, query) = (Metadata(_documents), Metadata(_queries));
        Name = paper?.DefaultModelId ?? paper?.ProviderName ?? documents.GetType().Name;
        Fingerprint = SearchPapers.Files.Fingerprint.Of(["generators 1", .. Identity(_documents, paper), .. Identity(_queries, query)]);
    }

    /// <summary>Gets what the encoder is called.</summary>
    /// <value>The default is the name of the documents' model, as its generator gives it, or of the folder.</value>
    public string Name { get; init; }

    /// <summary>Gets what tells this encoder from others: vectors of unequal fingerprints cannot be compared.</summary>
    /// <value>
    /// The default is the SHA-256 of the weights, the vocabulary and the settings of a folder; of generators, the SHA-256 of
    /// what they tell of themselves (provider, model, dimensions). Give one of your own where that does not change with the
    /// vectors: a generator that tells nothing, or another <see cref="JoinPaper"/>.
    /// </value>
    public string Fingerprint { get; init; }

    /// <summary>Gets how a title and an abstract, which may be missing, become one text.</summary>
    /// <value>The default is one line after the other.</value>
    public Func<string, string?, string> JoinPaper { get; init; } = Lines;

    internal bool OwnsGenerators { get; init; }

    /// <summary>Gets the encoder that this is one in name only: it reads terms, not texts.</summary>
    internal TermVectorEncoder? Trained { get; init; }

    /// <summary>
    /// Opens a static encoder: a folder as <c>searchpapers train</c>, model2vec or sentence-transformers save one.
    /// </summary>
    /// <remarks>ONNX models are opened by the package SearchPapers.Onnx.</remarks>
    /// <param name="path">
    /// The folder: science-encoder.bin; or model.safetensors, tokenizer.json or vocab.txt, config.json.
    /// </param>
    /// <returns>The encoder; dispose of it when the last library that uses it is closed.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.EncoderFormat"/>: the folder is missing, holds no static encoder or a damaged one, or
    /// its vocabulary is not of word pieces.
    /// </exception>
    public static PaperEncoder FromFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var folder = new EncoderFolder(path);
        return StaticEncoder.TryOpen(folder) ?? throw EncoderErrors.Format(
            folder.Path,
            $"\"{folder.Path}\" holds no static encoder: there is no model.safetensors with a table of vectors. A " +
            "transformer is to be exported to ONNX and opened by the package SearchPapers.Onnx.");
    }

    /// <summary>Makes a vector of each paper.</summary>
    /// <param name="papers">Titles and abstracts; null where a paper has no abstract.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The vectors, in the order of the papers.</returns>
    /// <exception cref="InvalidOperationException">A generator gave vectors that cannot be used.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EncodePapersAsync(
        IEnumerable<(string Title, string? Abstract)> papers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var vectors = new List<ReadOnlyMemory<float>>();
        foreach (var batch in papers.Select(paper => JoinPaper(paper.Title, paper.Abstract)).Chunk(BatchSize))
        {
            vectors.AddRange(await EncodeAsync(_documents, batch, cancellationToken).ConfigureAwait(false));
        }

        return vectors;
    }

    /// <summary>Makes a vector of a query.</summary>
    /// <param name="query">The query, in plain language.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The vector.</returns>
    /// <exception cref="InvalidOperationException">The generator gave a vector that cannot be used.</exception>
    public async Task<ReadOnlyMemory<float>> EncodeQueryAsync(string query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return (await EncodeAsync(_queries, [query], cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>Disposes of what <see cref="FromFolder"/> opened; generators that it was made of stay open.</summary>
    public void Dispose()
    {
        if (OwnsGenerators)
        {
            _documents.Dispose();
            _queries.Dispose();
        }
    }

    internal static string Lines(string title, string? text) => string.IsNullOrWhiteSpace(text) ? title : $"{title}\n{text}";

    private static EmbeddingGeneratorMetadata? Metadata(IEmbeddingGenerator generator) =>
        (EmbeddingGeneratorMetadata?)generator.GetService(typeof(EmbeddingGeneratorMetadata));

    private static IEnumerable<string?> Identity(IEmbeddingGenerator generator, EmbeddingGeneratorMetadata? metadata) =>
        metadata?.DefaultModelId is null
            ? [generator.GetType().FullName, metadata?.ProviderName]
            : [metadata.ProviderName, metadata.DefaultModelId, $"{metadata.DefaultModelDimensions}"];

    private async Task<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(
        IEmbeddingGenerator<string, Embedding<float>> generator, string[] texts, CancellationToken cancellationToken)
    {
        var embeddings = await generator.GenerateAsync(texts, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (embeddings.Count != texts.Length)
        {
            throw new InvalidOperationException($"The encoder \"{Name}\" gave {embeddings.Count} vectors for {texts.Length} texts.");
        }

        foreach (var embedding in embeddings)
        {
            Check(embedding.Vector.Span);
        }

        return [.. embeddings.Select(embedding => embedding.Vector)];
    }

    private void Check(ReadOnlySpan<float> vector)
    {
        var known = Interlocked.CompareExchange(ref _dimensions, vector.Length, 0);
        if (vector.IsEmpty || (known != 0 && known != vector.Length))
        {
            throw new InvalidOperationException($"The encoder \"{Name}\" gave vectors of {known} and of {vector.Length} numbers.");
        }

        foreach (var value in vector)
        {
            if (!float.IsFinite(value))
            {
                throw new InvalidOperationException($"The encoder \"{Name}\" gave a vector with a number that is not finite.");
            }
        }
    }
}
