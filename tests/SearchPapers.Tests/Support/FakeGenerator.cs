using Microsoft.Extensions.AI;

namespace SearchPapers.Tests.Support;

/// <summary>An embedding generator that does as it is told, and remembers what it was asked.</summary>
internal sealed class FakeGenerator(Func<string, float[]> embed, EmbeddingGeneratorMetadata? metadata = null)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    public List<string[]> Asked { get; } = [];

    public bool IsDisposed { get; private set; }

    /// <summary>Gets or sets how many vectors it leaves out.</summary>
    public int Missing { get; set; }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        Asked.Add([.. values]);
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(
            values.Skip(Missing).Select(text => new Embedding<float>(embed(text)))));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata : null;

    public void Dispose() => IsDisposed = true;
}
