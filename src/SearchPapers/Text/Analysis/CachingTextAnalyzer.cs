using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text.Analysis;

/// <summary>Analyzes texts as <see cref="PaperAnalyzer"/> does, and caches the words that it has read.</summary>
/// <param name="capacity">The maximum number of cached words; each takes some 200 bytes.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class CachingTextAnalyzer(int capacity = CachingTextAnalyzer.DefaultCapacity)
{
    // Enough for an index: 10,000 abstracts have 40,000 different words.
    private const int DefaultCapacity = 1 << 17;

    private const int CharactersPerWord = 6;

    private readonly WordCache _cache = new(capacity);

    public AnalyzedText Analyze(string text) => new(text, [.. ReadWords(text)]);

    public List<AnalyzedWord> ReadWords(string text)
    {
        var words = new List<AnalyzedWord>((text.Length / CharactersPerWord) + 1);
        if (!LatinTokenizer.TryRead(text, _cache, words))
        {
            words.Clear();
            ReadWithLucene(text, words);
        }

        return words;
    }

    private void ReadWithLucene(string text, List<AnalyzedWord> words)
    {
        using var stream = PaperAnalyzer.Words.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var word = _cache.Find(term.Buffer.AsSpan(0, term.Length));
            var (start, length) = (offset.StartOffset, offset.EndOffset - offset.StartOffset);
            words.Add(new AnalyzedWord(word, increment.PositionIncrement, start, length));
        }

        stream.End();
    }
}
