using Microsoft.Extensions.AI;

namespace SearchPapers.Tests.Support;

/// <summary>An embedding generator that calls a function and records its requests.</summary>
internal sealed class FakeGenerator(Func<string, float[]> embed, EmbeddingGeneratorMetadata? metadata = null)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    public List<string[]> Requests { get; } = [];

    public bool IsDisposed { get; private set; }

    /// <summary>Gets or sets the number of vectors that are missing from each response.</summary>
    public int OmittedVectors { get; set; }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        Requests.Add([.. values]);
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(
            values.Skip(OmittedVectors).Select(text => new Embedding<float>(embed(text)))));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata : null;

    public void Dispose() => IsDisposed = true;
}
