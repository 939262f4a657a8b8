using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;

namespace SearchPapers.Semantics;

/// <summary>
/// Learns a <see cref="CorpusProjection"/> with ML.NET: terms weighted by TF-IDF, then their principal components.
/// </summary>
internal static class CorpusProjectionTrainer
{
    /// <summary>How many papers are learnt from at most; more cost time and change little.</summary>
    public const int MaxSample = 20_000;

    internal const string VectorColumn = "Vector";

    private const int MaxDimensions = 256;
    private const int MaxVocabulary = 20_000;
    private const int MinPapers = 3;

    // The components come from a randomised algorithm: a fixed seed gives the same index for the same papers.
    private const int Seed = 1;

    /// <summary>Learns from each paper's terms; null where there is too little to learn from.</summary>
    /// <param name="papers">The terms of each paper, in an order that does not depend on the run.</param>
    public static CorpusProjection? Fit(IReadOnlyList<IReadOnlyList<string>> papers)
    {
        var vocabulary = Vocabulary.Choose(papers, MaxVocabulary);
        if (papers.Count < MinPapers || vocabulary.Count < MinPapers)
        {
            return null;
        }

        var ml = new MLContext(Seed);
        var texts = ml.Data.LoadFromEnumerable(papers.Select(terms => TermRow.Of(terms.Where(vocabulary.Contains))));
        var featurizer = Featurizer(ml).Fit(texts);
        var bags = featurizer.Transform(texts);
        var terms = TermNames(bags.Schema);
        var idf = Idf(ml, featurizer, terms);
        if (idf.All(weight => weight == 0))
        {
            // Papers that all say the same differ in no direction: the components would come out as not-a-number.
            return null;
        }

        var rank = Math.Min(Rank(papers.Count), vocabulary.Count);
        var components = Components(ml, rank).Fit(Unit(ml).Fit(bags).Transform(bags));
        return new CorpusProjection(terms, idf, Matrix(ml, components, terms.Length, rank), rank);
    }

    /// <summary>ML.NET's text featurizer, reduced to the words that our own analyzer has made.</summary>
    internal static IEstimator<ITransformer> Featurizer(MLContext ml)
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
                Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf,
            },
        };
        return ml.Transforms.Text.FeaturizeText(nameof(BagRow.Bag), options, nameof(TermRow.Terms));
    }

    internal static IEstimator<ITransformer> Unit(MLContext ml) => ml.Transforms.NormalizeLpNorm(nameof(BagRow.Bag));

    internal static IEstimator<ITransformer> Components(MLContext ml, int rank) =>
        ml.Transforms.ProjectToPrincipalComponents(
            VectorColumn, nameof(BagRow.Bag), rank: rank, ensureZeroMean: false, seed: Seed);

    // Few papers span few directions: about 150 at 1,400 papers, the limit from 4,096 on.
    private static int Rank(int papers) => Math.Clamp((int)(4 * Math.Sqrt(papers)), 2, Math.Min(MaxDimensions, papers));

    private static string[] TermNames(DataViewSchema schema)
    {
        var names = default(VBuffer<ReadOnlyMemory<char>>);
        schema[nameof(BagRow.Bag)].GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    // A text that has every term once has each term's inverse document frequency for its weights.
    private static float[] Idf(MLContext ml, ITransformer featurizer, string[] terms)
    {
        var text = ml.Data.LoadFromEnumerable([TermRow.Of(terms)]);
        return Rows(featurizer.Transform(text), nameof(BagRow.Bag)).Single();
    }

    // Projecting each term alone reads the matrix row by row through ML.NET's public API.
    private static float[] Matrix(MLContext ml, ITransformer components, int terms, int rank)
    {
        var schema = SchemaDefinition.Create(typeof(BagRow));
        schema[nameof(BagRow.Bag)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, terms);
        var units = Enumerable.Range(0, terms).Select(term => BagRow.Unit(terms, term));
        var projected = components.Transform(ml.Data.LoadFromEnumerable(units, schema));
        var matrix = new float[terms * rank];
        var row = 0;
        foreach (var weights in Rows(projected, VectorColumn))
        {
            weights.CopyTo(matrix, row++ * rank);
        }

        return matrix;
    }

    // ML.NET hands out one buffer again and again: each row is copied as it is read.
    internal static IEnumerable<float[]> Rows(IDataView data, string column) =>
        data.GetColumn<VBuffer<float>>(column).Select(row => row.DenseValues().ToArray());
}
