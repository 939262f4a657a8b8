using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text.Analysis;

/// <summary>Analyzes texts with a cache of their words.</summary>
/// <param name="cachedWords">The capacity of the cache.</param>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class CachingTextAnalyzer(int cachedWords = CachingTextAnalyzer.WordsOfAnIndex)
{
    // 10,000 abstracts have 40,000 different words; each takes some 200 bytes.
    private const int WordsOfAnIndex = 1 << 17;

    private const int CharactersAWord = 6;

    private readonly WordCache _table = new(cachedWords);

    /// <summary>Returns the words and terms of a text: what <see cref="PaperAnalyzer"/> makes of it.</summary>
    public AnalyzedText Of(string text) => new(text, [.. WordsOf(text)]);

    /// <summary>Returns the words of a text in their order.</summary>
    public List<AnalyzedWord> WordsOf(string text)
    {
        var words = new List<AnalyzedWord>((text.Length / CharactersAWord) + 1);
        if (!LatinTokenizer.TryRead(text, _table, words))
        {
            words.Clear();
            Read(text, words);
        }

        return words;
    }

    private void Read(string text, List<AnalyzedWord> words)
    {
        using var stream = PaperAnalyzer.Words.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var step = stream.GetAttribute<IPositionIncrementAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            var word = _table.Find(term.Buffer.AsSpan(0, term.Length));
            words.Add(new AnalyzedWord(word, step.PositionIncrement, offset.StartOffset, offset.EndOffset - offset.StartOffset));
        }

        stream.End();
    }
}
