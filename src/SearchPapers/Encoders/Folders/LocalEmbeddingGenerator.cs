using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace SearchPapers.Encoders.Folders;

/// <remarks>The embed function must be thread-safe. The resource is disposed of with the generator.</remarks>
internal sealed class LocalEmbeddingGenerator(
    EmbeddingGeneratorMetadata metadata,
    Func<IReadOnlyList<string>, CancellationToken, IReadOnlyList<float[]>> embed,
    bool isNormalized,
    IDisposable? resource = null) : IEmbeddingGenerator<string, Embedding<float>>
{
    // A zero vector stays zero.
    private const float MinNorm = 1e-12f;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Task.Run(
            () => new GeneratedEmbeddings<Embedding<float>>(
                embed([.. values], cancellationToken).Select(vector => new Embedding<float>(Normalize(vector)))),
            cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose() => resource?.Dispose();

    private float[] Normalize(float[] vector)
    {
        if (isNormalized)
        {
            TensorPrimitives.Divide(vector, Math.Max(MinNorm, TensorPrimitives.Norm<float>(vector)), vector);
        }

        return vector;
    }
}
