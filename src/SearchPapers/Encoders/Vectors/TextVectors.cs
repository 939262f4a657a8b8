namespace SearchPapers.Encoders.Vectors;

/// <summary>
/// The unit vectors of a text by the two encoders of an index; null for an encoder that knows no term.
/// </summary>
/// <param name="Lsa">The vector of the encoder that is fitted to the library.</param>
/// <param name="Pretrained">The vector of the shipped encoder or of a user's.</param>
internal readonly record struct TextVectors(float[]? Lsa, float[]? Pretrained)
{
    public bool IsEmpty => Lsa is null && Pretrained is null;

    /// <summary>Returns the normalized weighted sum of vectors.</summary>
    public static TextVectors Sum(params ReadOnlySpan<(TextVectors Vectors, float Weight)> parts)
    {
        float[]? lsa = null;
        float[]? pretrained = null;
        foreach (var (vectors, weight) in parts)
        {
            lsa = Add(lsa, vectors.Lsa, weight);
            pretrained = Add(pretrained, vectors.Pretrained, weight);
        }

        return new TextVectors(Normalize(lsa), Normalize(pretrained));
    }

    /// <summary>Scales a vector to unit length, in place, or returns null if it is zero.</summary>
    public static float[]? Normalize(float[]? vector)
    {
        var norm = vector is null ? 0 : FloatVector.Norm(vector);
        if (vector is null || norm < 1e-9f)
        {
            return null;
        }

        FloatVector.Scale(vector, 1 / norm);
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
