using SearchPapers.Text.Analysis;

namespace SearchPapers.Text;

internal static class Tokenizer
{
    // Enough for the words of queries and of the passages in results.
    private const int CachedWords = 1 << 15;

    private static readonly CachingTextAnalyzer Analyzer = new(CachedWords);

    /// <summary>Reads the tokens of <see cref="PaperAnalyzer.Terms"/>.</summary>
    public static List<Token> ReadTerms(string text) => Read(text, word => word.Term);

    /// <summary>Reads the tokens of <see cref="PaperAnalyzer.Words"/>.</summary>
    public static List<Token> ReadWords(string text) => Read(text, word => word.Surface);

    private static List<Token> Read(string text, Func<StemmedWord, IndexTerm?> form)
    {
        var words = Analyzer.ReadWords(text);
        var tokens = new List<Token>(words.Count);
        var position = -1;
        foreach (var word in words)
        {
            position += word.PositionIncrement;
            if (form(word.Word) is { } term)
            {
                tokens.Add(new Token(term.Text, position, word.Start, word.Length, word.IsCompound));
            }
        }

        return tokens;
    }
}
