using System.Numerics.Tensors;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;
using SearchPapers.Text;

namespace SearchPapers.Encoders.Lsa;

/// <summary>
/// Learns a <see cref="LsaEncoder"/>: ML.NET's bag of terms, weighted, and the main directions of that.
/// </summary>
internal static class LsaTrainer
{
    /// <summary>How many papers are learnt from at most.</summary>
    /// <remarks>
    /// 20,000 take half the time; on LitSearch's 52,574 abstracts nDCG@10 by meaning was 0.297 then, and is 0.304.
    /// </remarks>
    public const int MaxPapers = 40_000;

    private const int MaxDimensions = 256;
    private const int MaxVocabulary = 20_000;
    private const int MinPapers = 3;

    /// <summary>Learns from each paper's terms; null where there is too little to learn from.</summary>
    /// <param name="papers">The terms of each paper, in an order that does not depend on the run.</param>
    /// <param name="cancellationToken">Stops the learning.</param>
    public static LsaEncoder? Fit(
        IReadOnlyList<IReadOnlyList<string>> papers, CancellationToken cancellationToken = default)
    {
        var vocabulary = LsaVocabulary.Choose(papers, MaxVocabulary);
        if (papers.Count < MinPapers || vocabulary.Count < MinPapers)
        {
            return null;
        }

        var ml = new MLContext();
        var texts = ml.Data.LoadFromEnumerable(papers.Select(terms => TermsRow.FromTerms(terms.Where(vocabulary.Contains))));
        var bags = CreateFeaturizer(ml).Fit(texts).Transform(texts);
        cancellationToken.ThrowIfCancellationRequested();
        var terms = TermNames(bags.Schema);
        var counts = Counts(bags);
        cancellationToken.ThrowIfCancellationRequested();
        var idf = Idf(counts, terms.Length);
        var rank = Math.Min(Rank(papers.Count), vocabulary.Count);
        var weighted = SparseMatrix.FromRows([.. counts.Select(text => Weighted(text, idf))], terms.Length);
        return LsaEncoder.Create(terms, idf, RandomizedSvd.FindRightSingularVectors(weighted, rank, cancellationToken), rank);
    }

    /// <summary>ML.NET's text featurizer, reduced to the words that our own analyzer has made.</summary>
    internal static IEstimator<ITransformer> CreateFeaturizer(MLContext ml)
    {
        var options = new TextFeaturizingEstimator.Options
        {
            CaseMode = TextNormalizingEstimator.CaseMode.None,
            KeepDiacritics = true,
            KeepPunctuations = true,
            KeepNumbers = true,
            CharFeatureExtractor = null,
            Norm = TextFeaturizingEstimator.NormFunction.None,
            WordFeatureExtractor = new WordBagEstimator.Options
            {
                NgramLength = 1,
                Weighting = NgramExtractingEstimator.WeightingCriteria.Tf,
            },
        };
        return ml.Transforms.Text.FeaturizeText(nameof(TermCountsRow.Counts), options, nameof(TermsRow.Terms));
    }

    // Few papers span few directions: 187 at 1,400 papers, the limit from 2,622 on.
    private static int Rank(int papers) => Math.Clamp((int)(5 * Math.Sqrt(papers)), 2, Math.Min(MaxDimensions, papers));

    private static string[] TermNames(DataViewSchema schema)
    {
        var names = default(VBuffer<ReadOnlyMemory<char>>);
        schema[nameof(TermCountsRow.Counts)].GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    // ML.NET hands out one buffer again and again: each row is copied as it is read. A full one holds zeros, too.
    private static List<KeyValuePair<int, float>[]> Counts(IDataView bags) =>
        [.. bags.GetColumn<VBuffer<float>>(nameof(TermCountsRow.Counts)).Select(row => row.Items().Where(term => term.Value > 0).ToArray())];

    // ML.NET's own is 0 for a term that is in every text, and its term frequency is not damped.
    private static float[] Idf(List<KeyValuePair<int, float>[]> counts, int terms)
    {
        var having = new int[terms];
        foreach (var (term, _) in counts.SelectMany(text => text))
        {
            having[term]++;
        }

        return [.. having.Select(papers => (float)Bm25.Idf(papers, counts.Count))];
    }

    // At unit length, so that a long text says no more than a short one.
    private static KeyValuePair<int, float>[] Weighted(KeyValuePair<int, float>[] counts, float[] idf)
    {
        float[] weights = [.. counts.Select(term => LsaEncoder.WeighTerm((int)term.Value, idf[term.Key]))];
        var length = Math.Max(1e-9f, TensorPrimitives.Norm(weights));
        return [.. counts.Zip(weights, (term, weight) => KeyValuePair.Create(term.Key, weight / length))];
    }
}
