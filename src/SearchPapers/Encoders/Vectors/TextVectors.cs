namespace SearchPapers.Encoders.Vectors;

/// <summary>A text as each encoder of an index sees it.</summary>
/// <param name="Lsa">The unit vector of the corpus projection; null where it knows none of the text.</param>
/// <param name="Pretrained">The unit vector of the other encoder; null where it knows none of the text.</param>
internal readonly record struct TextVectors(float[]? Lsa, float[]? Pretrained)
{
    public bool IsEmpty => Lsa is null && Pretrained is null;

    /// <summary>Returns the sum of some vectors, each with its weight, at unit length.</summary>
    public static TextVectors Sum(params ReadOnlySpan<(TextVectors Vector, float Weight)> parts)
    {
        float[]? corpus = null;
        float[]? science = null;
        foreach (var (vector, weight) in parts)
        {
            corpus = Add(corpus, vector.Lsa, weight);
            science = Add(science, vector.Pretrained, weight);
        }

        return new TextVectors(Normalize(corpus), Normalize(science));
    }

    /// <summary>Makes a vector one unit long, in place; null where it has no direction.</summary>
    public static float[]? Normalize(float[]? vector)
    {
        var length = vector is null ? 0 : FloatVector.Norm(vector);
        if (vector is null || length < 1e-9f)
        {
            return null;
        }

        FloatVector.Scale(vector, 1 / length);
        return vector;
    }

    private static float[]? Add(float[]? sum, float[]? vector, float weight)
    {
        if (vector is null)
        {
            return sum;
        }

        sum ??= new float[vector.Length];
        FloatVector.AddTo(sum, vector, weight);
        return sum;
    }
}
