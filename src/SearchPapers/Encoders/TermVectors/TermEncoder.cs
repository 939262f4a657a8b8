using System.Runtime.InteropServices;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Encoders.TermVectors;

/// <summary>An encoder with a vector for each term: the vector of a text is the weighted sum of its terms'.</summary>
internal abstract class TermEncoder : ITextEncoder
{
    // The few terms of a query are faster found in the stored table than in a dictionary that is built for them.
    private const int MinTextsForDictionary = 32;

    [ThreadStatic]
    private static Dictionary<int, int>? _termFrequencies;

    private readonly Func<string, int> _findRow;
    private Dictionary<string, int>? _rows;

    protected TermEncoder() => _findRow = FindRow;

    public abstract int Dimensions { get; }

    /// <summary>Gets the vocabulary; the position of a term is its row.</summary>
    public abstract TermTable Terms { get; }

    /// <summary>
    /// Gets the weight of the title's vector, 0 to 1; separate vectors keep a long abstract from outweighing the title.
    /// </summary>
    protected abstract float TitleShare { get; }

    public Task<IReadOnlyList<float[]?>> EncodeAsync(
        IReadOnlyList<EncoderInput> texts, CancellationToken cancellationToken)
    {
        _rows ??= texts.Count >= MinTextsForDictionary ? Terms.ToDictionary() : null;
        var vectors = new float[]?[texts.Count];
        Parallel.For(0, texts.Count, new ParallelOptions { CancellationToken = cancellationToken }, text =>
            vectors[text] = Encode(texts[text]));
        return Task.FromResult<IReadOnlyList<float[]?>>(vectors);
    }

    public Task<float[]?> EncodeQueryAsync(EncoderInput query, CancellationToken cancellationToken) =>
        Task.FromResult(Encode(query));

    /// <summary>Returns the unit vector of a bag of terms, or null if no term is in the vocabulary.</summary>
    public float[]? Project(IEnumerable<string> terms)
    {
        var termFrequencies = StartBag();
        foreach (var term in terms)
        {
            Count(FindRow(term), termFrequencies);
        }

        return Sum(termFrequencies);
    }

    public static float DampTermFrequency(int termFrequency) => 1 + MathF.Log(termFrequency);

    /// <summary>Adds the weighted row of a term to a sum.</summary>
    protected abstract void AddRow(int row, int termFrequency, Span<float> sum);

    private static Dictionary<int, int> StartBag()
    {
        // The rows stay in the order in which they are added, which determines the rounding of the sums.
        var termFrequencies = _termFrequencies ??= [];
        termFrequencies.Clear();
        return termFrequencies;
    }

    private static void Count(int row, Dictionary<int, int> termFrequencies)
    {
        if (row >= 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(termFrequencies, row, out _)++;
        }
    }

    private float[]? Sum(Dictionary<int, int> termFrequencies)
    {
        var vector = new float[Dimensions];
        foreach (var (row, termFrequency) in termFrequencies)
        {
            AddRow(row, termFrequency, vector);
        }

        return TextVectors.Normalize(vector);
    }

    private float[]? Project(IReadOnlyList<AnalyzedText> texts)
    {
        var termFrequencies = StartBag();
        foreach (var text in texts)
        {
            foreach (var word in text.Words)
            {
                if (!word.IsCompound && word.Word.Term is { } term)
                {
                    Count(term.GetId(this, _findRow), termFrequencies);
                }
            }
        }

        return Sum(termFrequencies);
    }

    // Returns -1 for a term outside the vocabulary.
    private int FindRow(string term) =>
        _rows is null ? Terms.Find(term) ?? -1 : _rows.GetValueOrDefault(term, -1);

    private float[]? Encode(EncoderInput text)
    {
        var title = text.TitleAnalysis is { } analyzedTitle ? Project(analyzedTitle) : Project(text.TitleTerms);
        var body = text.TextAnalysis is { } analyzedText ? Project(analyzedText) : Project(text.TextTerms);
        if (title is null || body is null)
        {
            return title ?? body;
        }

        FloatVector.Scale(title, TitleShare);
        FloatVector.AddTo(title, body, 1 - TitleShare);
        return TextVectors.Normalize(title);
    }
}
