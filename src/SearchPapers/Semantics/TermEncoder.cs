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
    public float[]? Project(IEnumerable<string> terms)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var term in terms)
        {
            if (!counts.TryGetValue(term, out var times))
            {
                order.Add(term);
            }

            counts[term] = times + 1;
        }

        // In the order in which they come: sums of numbers depend on it.
        var vector = new float[Dimensions];
        foreach (var term in order)
        {
            if (Find(term) is { } known)
            {
                Add(known, counts[term], vector);
            }
        }

        return PaperVector.Unit(vector);
    }

    /// <summary>Returns how much a term counts that a text has some times.</summary>
    public static float Damped(int times) => 1 + MathF.Log(times);

    /// <summary>Returns a term's place; null where it is not known.</summary>
    protected abstract int? Find(string term);

    /// <summary>Adds a known term's row, as often as the text has it, to a sum.</summary>
    protected abstract void Add(int term, int times, Span<float> sum);

    private float[]? Encode(EncoderText text)
    {
        var (title, body) = (Project(text.TitleTerms), Project(text.TextTerms));
        if (title is null || body is null)
        {
            return title ?? body;
        }

        FloatVector.Scale(title, TitleShare);
        FloatVector.AddTo(title, body, 1 - TitleShare);
        return PaperVector.Unit(title);
    }
}
