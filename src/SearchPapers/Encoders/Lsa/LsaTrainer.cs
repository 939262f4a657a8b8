using System.Numerics.Tensors;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;
using SearchPapers.Text;

namespace SearchPapers.Encoders.Lsa;

internal static class LsaTrainer
{
    /// <summary>The maximum number of papers that an encoder is fitted to.</summary>
    /// <remarks>
    /// 20,000 papers take half the time; the semantic ranking's nDCG@10 on LitSearch's 52,574 abstracts is then 0.297
    /// instead of 0.304.
    /// </remarks>
    public const int MaxPapers = 40_000;

    private const int MaxDimensions = 256;
    private const int MaxVocabulary = 20_000;
    private const int MinPapers = 3;

    /// <summary>Fits an encoder, or returns null if there are too few papers or too few common terms.</summary>
    /// <param name="papers">The terms of each paper, in an order that is the same in every run.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    public static LsaEncoder? Fit(
        IReadOnlyList<IReadOnlyList<string>> papers, CancellationToken cancellationToken = default)
    {
        var vocabulary = LsaVocabulary.Choose(papers, MaxVocabulary);
        if (papers.Count < MinPapers || vocabulary.Count < MinPapers)
        {
            return null;
        }

        var ml = new MLContext();
        var texts = ml.Data.LoadFromEnumerable(
            papers.Select(terms => TermsRow.FromTerms(terms.Where(vocabulary.Contains))));
        var bags = CreateFeaturizer(ml).Fit(texts).Transform(texts);
        cancellationToken.ThrowIfCancellationRequested();
        var terms = ReadTerms(bags.Schema);
        var counts = ReadCounts(bags);
        cancellationToken.ThrowIfCancellationRequested();
        var idf = ComputeIdf(counts, terms.Length);
        var rank = Math.Min(ChooseRank(papers.Count), vocabulary.Count);
        var weights = SparseMatrix.FromRows([.. counts.Select(paper => WeighAndNormalize(paper, idf))], terms.Length);
        var matrix = RandomizedSvd.FindRightSingularVectors(weights, rank, cancellationToken);
        return LsaEncoder.Create(terms, idf, matrix, rank);
    }

    /// <summary>Creates ML.NET's text featurizer, reduced to counting the terms of our analyzer.</summary>
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

    // Few papers have few independent directions: 187 dimensions for 1,400 papers, the maximum from 2,622 on.
    private static int ChooseRank(int papers) =>
        Math.Clamp((int)(5 * Math.Sqrt(papers)), 2, Math.Min(MaxDimensions, papers));

    private static string[] ReadTerms(DataViewSchema schema)
    {
        var names = default(VBuffer<ReadOnlyMemory<char>>);
        schema[nameof(TermCountsRow.Counts)].GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    // ML.NET reuses one buffer, so each row is copied. A dense buffer contains zeros too.
    private static List<KeyValuePair<int, float>[]> ReadCounts(IDataView bags) =>
    [
        .. bags.GetColumn<VBuffer<float>>(nameof(TermCountsRow.Counts))
            .Select(row => row.Items().Where(term => term.Value > 0).ToArray()),
    ];

    // ML.NET's weights are not used: its idf is 0 for a term of every text, and it does not damp term frequencies.
    private static float[] ComputeIdf(List<KeyValuePair<int, float>[]> counts, int terms)
    {
        var documentFrequencies = new int[terms];
        foreach (var (term, _) in counts.SelectMany(paper => paper))
        {
            documentFrequencies[term]++;
        }

        return [.. documentFrequencies.Select(frequency => (float)Bm25.Idf(frequency, counts.Count))];
    }

    // Unit rows give long and short papers the same weight.
    private static KeyValuePair<int, float>[] WeighAndNormalize(KeyValuePair<int, float>[] counts, float[] idf)
    {
        float[] weights = [.. counts.Select(term => LsaEncoder.WeighTerm((int)term.Value, idf[term.Key]))];
        var norm = Math.Max(1e-9f, TensorPrimitives.Norm(weights));
        return [.. counts.Zip(weights, (term, weight) => KeyValuePair.Create(term.Key, weight / norm))];
    }
}
