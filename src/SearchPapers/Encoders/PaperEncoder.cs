using Microsoft.Extensions.AI;
using SearchPapers.Encoders.Folders;
using SearchPapers.Encoders.TermVectors;

namespace SearchPapers.Encoders;

/// <summary>Encodes papers and queries as vectors, so that similar texts have similar directions.</summary>
/// <remarks>
/// <para>
/// Vectors are compared by their cosine, −1 to 1; their length is ignored. A zero vector is similar to nothing.
/// </para>
/// <para>Thread-safe if the generators are.</para>
/// </remarks>
public sealed class PaperEncoder : IDisposable
{
    // Services limit the length of a request, and a local model gains nothing from longer batches.
    private const int BatchSize = 128;

    private readonly IEmbeddingGenerator<string, Embedding<float>> _documents;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _queries;

    // Set by the first vector: the dimensions in a generator's metadata may be those of another model. 0 if unknown.
    private int _dimensions;

    /// <summary>Creates an encoder from embedding generators, which it does not dispose of.</summary>
    /// <param name="documents">The generator for papers.</param>
    /// <param name="queries">
    /// The generator for queries, with the same vector space. The default is <paramref name="documents"/>.
    /// </param>
    public PaperEncoder(
        IEmbeddingGenerator<string, Embedding<float>> documents,
        IEmbeddingGenerator<string, Embedding<float>>? queries = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        (_documents, _queries) = (documents, queries ?? documents);
        var (documentMetadata, queryMetadata) = (GetMetadata(_documents), GetMetadata(_queries));
        Name = documentMetadata?.DefaultModelId ?? documentMetadata?.ProviderName ?? documents.GetType().Name;
        Fingerprint = SearchPapers.Files.Fingerprint.Compute(
        [
            "generators 1", .. GetIdentity(_documents, documentMetadata), .. GetIdentity(_queries, queryMetadata),
        ]);
    }

    /// <summary>Gets the name of the encoder.</summary>
    /// <value>
    /// The default is the model name in the metadata of the generator for papers, or the name of the folder.
    /// </value>
    public string Name { get; init; }

    /// <summary>Gets the identity of the encoder: vectors of different fingerprints cannot be compared.</summary>
    /// <value>
    /// The default for a folder is the SHA-256 of its weights, vocabulary and settings; for generators, the SHA-256 of
    /// their metadata (provider, model, dimensions). Set it if the metadata does not change with the vectors: for a
    /// generator without metadata, or with another <see cref="JoinPaper"/>.
    /// </value>
    public string Fingerprint { get; init; }

    /// <summary>Gets the function that joins a title and an abstract, or null, to one text.</summary>
    /// <value>The default puts each on a line.</value>
    public Func<string, string?, string> JoinPaper { get; init; } = JoinLines;

    internal bool OwnsGenerators { get; init; }

    /// <summary>
    /// Gets the encoder of a trained folder, or null: an index passes it terms that are already analyzed, not texts.
    /// </summary>
    internal TermVectorEncoder? TermVectorEncoder { get; init; }

    /// <summary>
    /// Opens a static encoder from a folder that <c>searchpapers train</c>, model2vec or sentence-transformers has
    /// saved.
    /// </summary>
    /// <remarks>ONNX models are opened by the package SearchPapers.Onnx.</remarks>
    /// <param name="path">
    /// The folder, with science-encoder.bin; or with model.safetensors, tokenizer.json or vocab.txt, and config.json.
    /// </param>
    /// <returns>The encoder; dispose of it after the last library that uses it.</returns>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.EncoderFormat"/>: the folder is missing, has no static encoder or a damaged one, or
    /// its tokenizer is not WordPiece.
    /// </exception>
    public static PaperEncoder FromFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var folder = new EncoderFolder(path);
        return StaticEncoder.TryOpen(folder) ?? throw EncoderErrors.Format(
            folder.Path,
            $"\"{folder.Path}\" has no static encoder: there is no model.safetensors with a table of vectors. " +
            "To use a transformer, export it to ONNX and open it with the package SearchPapers.Onnx.");
    }

    /// <summary>Encodes papers.</summary>
    /// <param name="papers">The titles and abstracts; an abstract may be null.</param>
    /// <param name="cancellationToken">Stops the encoding.</param>
    /// <returns>The vectors, in the order of the papers.</returns>
    /// <exception cref="InvalidOperationException">The generator returned invalid vectors.</exception>
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

    /// <summary>Encodes a query.</summary>
    /// <param name="query">The query in natural language.</param>
    /// <param name="cancellationToken">Stops the encoding.</param>
    /// <returns>The vector.</returns>
    /// <exception cref="InvalidOperationException">The generator returned an invalid vector.</exception>
    public async Task<ReadOnlyMemory<float>> EncodeQueryAsync(
        string query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return (await EncodeAsync(_queries, [query], cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>
    /// Disposes of what <see cref="FromFolder"/> has opened; generators that were passed to the constructor stay open.
    /// </summary>
    public void Dispose()
    {
        if (OwnsGenerators)
        {
            _documents.Dispose();
            _queries.Dispose();
        }
    }

    internal static string JoinLines(string title, string? text) =>
        string.IsNullOrWhiteSpace(text) ? title : $"{title}\n{text}";

    private static EmbeddingGeneratorMetadata? GetMetadata(IEmbeddingGenerator generator) =>
        (EmbeddingGeneratorMetadata?)generator.GetService(typeof(EmbeddingGeneratorMetadata));

    private static IEnumerable<string?> GetIdentity(
        IEmbeddingGenerator generator, EmbeddingGeneratorMetadata? metadata) =>
        metadata?.DefaultModelId is null
            ? [generator.GetType().FullName, metadata?.ProviderName]
            : [metadata.ProviderName, metadata.DefaultModelId, $"{metadata.DefaultModelDimensions}"];

    private async Task<IReadOnlyList<ReadOnlyMemory<float>>> EncodeAsync(
        IEmbeddingGenerator<string, Embedding<float>> generator, string[] texts, CancellationToken cancellationToken)
    {
        var embeddings = await generator
            .GenerateAsync(texts, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        if (embeddings.Count != texts.Length)
        {
            throw new InvalidOperationException(
                $"The encoder \"{Name}\" returned {embeddings.Count} vectors for {texts.Length} texts.");
        }

        foreach (var embedding in embeddings)
        {
            Validate(embedding.Vector.Span);
        }

        return [.. embeddings.Select(embedding => embedding.Vector)];
    }

    private void Validate(ReadOnlySpan<float> vector)
    {
        var dimensions = Interlocked.CompareExchange(ref _dimensions, vector.Length, 0);
        if (vector.IsEmpty || (dimensions != 0 && dimensions != vector.Length))
        {
            throw new InvalidOperationException(
                $"The encoder \"{Name}\" returned vectors of {dimensions} and of {vector.Length} dimensions.");
        }

        foreach (var value in vector)
        {
            if (!float.IsFinite(value))
            {
                throw new InvalidOperationException(
                    $"The encoder \"{Name}\" returned a vector with a number that is not finite.");
            }
        }
    }
}
