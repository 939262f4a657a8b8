using System.Numerics.Tensors;
using SearchPapers.Semantics;

namespace SearchPapers.Indexing;

/// <summary>Makes the vectors of a paper: one of title and abstract, and one of each passage of its body.</summary>
internal static class PaperVectors
{
    // Weighed apart, a short title is not drowned by a long abstract: nDCG@10 by meaning rose from 0.297 to 0.318 on
    // LitSearch's development questions and from 0.556 to 0.560 on Cranfield, and fell from 0.786 to 0.781 on MED.
    private const float TitleShare = 0.3f;

    /// <summary>
    /// Returns unit vectors, the paper's own first; zeros for what says nothing that the projection knows, and none where
    /// that is all.
    /// </summary>
    public static List<float[]> Of(CorpusProjection projection, PaperDetails paper)
    {
        List<float[]?> vectors =
        [
            Header(projection, VectorTerms.Of(paper)),
            .. paper.Passages.Select(passage => projection.Project(VectorTerms.TermsOf(passage.Text))),
        ];
        return vectors.Exists(vector => vector is not null)
            ? vectors.ConvertAll(vector => vector ?? new float[projection.Dimensions])
            : [];
    }

    private static float[]? Header(CorpusProjection projection, VectorTerms terms)
    {
        var (title, text) = (projection.Project(terms.Title), projection.Project(terms.Text));
        if (title is null || text is null)
        {
            return title ?? text;
        }

        TensorPrimitives.Multiply(title, TitleShare, title);
        TensorPrimitives.MultiplyAdd(text, 1 - TitleShare, title, title);
        TensorPrimitives.Divide(title, TensorPrimitives.Norm(title), title);
        return title;
    }
}
