using System.Runtime.InteropServices;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Encoders.TermVectors;

/// <summary>An encoder that has a row of numbers for each term: a text's vector is the sum of its terms' rows.</summary>
internal abstract class TermEncoder : ITextEncoder
{
    // A query's few terms are found in the table as it is stored.
    private const int ManyTexts = 32;

    [ThreadStatic]
    private static Dictionary<int, int>? _times;

    private readonly Func<string, int> _rowOf;
    private Dictionary<string, int>? _rows;

    protected TermEncoder() => _rowOf = RowOf;

    public abstract int Dimensions { get; }

    /// <summary>Gets the terms; a term's place is its row.</summary>
    public abstract TermTable Terms { get; }

    /// <summary>Gets how much of a paper's vector is its title's; weighed apart, it is not drowned by a long abstract.</summary>
    protected abstract float TitleShare { get; }

    public Task<IReadOnlyList<float[]?>> EncodeAsync(
        IReadOnlyList<EncoderInput> texts, CancellationToken cancellationToken)
    {
        _rows ??= texts.Count >= ManyTexts ? Terms.ToDictionary() : null;
        var vectors = new float[]?[texts.Count];
        Parallel.For(0, texts.Count, new ParallelOptions { CancellationToken = cancellationToken }, text =>
            vectors[text] = Encode(texts[text]));
        return Task.FromResult<IReadOnlyList<float[]?>>(vectors);
    }

    public Task<float[]?> EncodeQueryAsync(EncoderInput query, CancellationToken cancellationToken) =>
        Task.FromResult(Encode(query));

    /// <summary>Returns the unit vector of a bag of terms; null where none of them is known.</summary>
    public float[]? Project(IEnumerable<string> terms)
    {
        var times = NewBag();
        foreach (var term in terms)
        {
            Count(RowOf(term), times);
        }

        return Sum(times);
    }

    /// <summary>Returns how much a term counts that a text has some times.</summary>
    public static float DampTermFrequency(int times) => 1 + MathF.Log(times);

    /// <summary>Adds a term's row, as often as the text has it, to a sum.</summary>
    protected abstract void AddRow(int row, int times, Span<float> sum);

    private static Dictionary<int, int> NewBag()
    {
        // Rows stand in it in the order in which they first came: sums of numbers depend on it.
        var times = _times ??= [];
        times.Clear();
        return times;
    }

    private static void Count(int row, Dictionary<int, int> times)
    {
        if (row >= 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(times, row, out _)++;
        }
    }

    private float[]? Sum(Dictionary<int, int> times)
    {
        var vector = new float[Dimensions];
        foreach (var (row, count) in times)
        {
            AddRow(row, count, vector);
        }

        return TextVectors.Normalize(vector);
    }

    // Terms that come again and again know their rows.
    private float[]? Project(IReadOnlyList<AnalyzedText> texts)
    {
        var times = NewBag();
        foreach (var text in texts)
        {
            foreach (var word in text.Words)
            {
                if (!word.IsCompound && word.Word.Term is { } term)
                {
                    Count(term.GetId(this, _rowOf), times);
                }
            }
        }

        return Sum(times);
    }

    // Below 0 for a term that is not known.
    private int RowOf(string term) => _rows is null ? Terms.Find(term) ?? -1 : _rows.GetValueOrDefault(term, -1);

    private float[]? Encode(EncoderInput text)
    {
        var title = text.TitleAnalysis is { } titleWords ? Project(titleWords) : Project(text.TitleTerms);
        var body = text.TextAnalysis is { } textWords ? Project(textWords) : Project(text.TextTerms);
        if (title is null || body is null)
        {
            return title ?? body;
        }

        FloatVector.Scale(title, TitleShare);
        FloatVector.AddTo(title, body, 1 - TitleShare);
        return TextVectors.Normalize(title);
    }
}
