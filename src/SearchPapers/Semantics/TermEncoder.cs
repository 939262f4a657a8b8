using System.Numerics.Tensors;

namespace SearchPapers.Semantics;

/// <summary>An encoder that has a row of numbers for each term: a text's vector is the sum of its terms' rows.</summary>
internal abstract class TermEncoder : ITextEncoder
{
    public abstract int Dimensions { get; }

    /// <summary>Gets how much of a paper's vector is its title's; weighed apart, it is not drowned by a long abstract.</summary>
    protected abstract float TitleShare { get; }

    public Task<IReadOnlyList<float[]?>> EncodeAsync(
        IReadOnlyList<EncoderText> texts, CancellationToken cancellationToken)
    {
        var vectors = new float[]?[texts.Count];
        Parallel.For(0, texts.Count, new ParallelOptions { CancellationToken = cancellationToken }, text =>
            vectors[text] = Encode(texts[text]));
        return Task.FromResult<IReadOnlyList<float[]?>>(vectors);
    }

    public Task<float[]?> EncodeQueryAsync(EncoderText query, CancellationToken cancellationToken) =>
        Task.FromResult(Encode(query));

    /// <summary>Returns the unit vector of a bag of terms; null where none of them is known.</summary>
    public abstract float[]? Project(IEnumerable<string> terms);

    /// <summary>Returns how much a term counts that a text has some times.</summary>
    public static float Damped(int times) => 1 + MathF.Log(times);

    private float[]? Encode(EncoderText text)
    {
        var (title, body) = (Project(text.TitleTerms), Project(text.TextTerms));
        if (title is null || body is null)
        {
            return title ?? body;
        }

        TensorPrimitives.Multiply(title, TitleShare, title);
        TensorPrimitives.MultiplyAdd(body, 1 - TitleShare, title, title);
        return PaperVector.Unit(title);
    }
}
