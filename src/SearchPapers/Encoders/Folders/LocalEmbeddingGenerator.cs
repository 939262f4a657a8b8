using System.Numerics.Tensors;
using Microsoft.Extensions.AI;

namespace SearchPapers.Encoders.Folders;

/// <summary>An embedding generator over a model that is in this process.</summary>
/// <param name="metadata">What it tells of itself.</param>
/// <param name="embed">Makes a vector of each text, on the thread that calls it; safe to call from many.</param>
/// <param name="isNormalized">Whether the vectors are brought to length 1.</param>
/// <param name="resource">What is disposed of with it.</param>
internal sealed class LocalEmbeddingGenerator(
    EmbeddingGeneratorMetadata metadata,
    Func<IReadOnlyList<string>, CancellationToken, IReadOnlyList<float[]>> embed,
    bool isNormalized,
    IDisposable? resource = null) : IEmbeddingGenerator<string, Embedding<float>>
{
    // So that a zero vector stays one.
    private const float Least = 1e-12f;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(
            () => new GeneratedEmbeddings<Embedding<float>>(
                embed([.. values], cancellationToken).Select(vector => new Embedding<float>(Scaled(vector)))),
            cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose() => resource?.Dispose();

    private float[] Scaled(float[] vector)
    {
        if (isNormalized)
        {
            TensorPrimitives.Divide(vector, Math.Max(Least, TensorPrimitives.Norm<float>(vector)), vector);
        }

        return vector;
    }
}
