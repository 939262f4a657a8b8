using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace SearchPapers.Encoders.Folders;

/// <summary>An embedding generator that runs a model in this process.</summary>
/// <param name="metadata">The metadata of the model.</param>
/// <param name="embed">Encodes texts on the calling thread; must be thread-safe.</param>
/// <param name="isNormalized">Whether to normalize the vectors.</param>
/// <param name="resource">The model to dispose of with the generator, or null.</param>
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
