using SearchPapers.Text.Analysis;

namespace SearchPapers.Text;

/// <summary>Reads the tokens of a text.</summary>
internal static class Tokenizer
{
    // The words of queries and of the passages in results; each takes some 200 bytes.
    private const int CachedWords = 1 << 15;

    private static readonly CachingTextAnalyzer Analysis = new(CachedWords);

    /// <summary>Returns the terms, by <see cref="PaperAnalyzer.Terms"/>.</summary>
    public static List<Token> Of(string text) => Read(text, word => word.Term);

    /// <summary>Returns the words as they are written, by <see cref="PaperAnalyzer.Words"/>.</summary>
    public static List<Token> WordsOf(string text) => Read(text, word => word.Written);

    private static List<Token> Read(string text, Func<Word, IndexTerm?> form)
    {
        var words = Analysis.WordsOf(text);
        var tokens = new List<Token>(words.Count);
        var position = -1;
        foreach (var word in words)
        {
            position += word.Step;
            if (form(word.Word) is { } term)
            {
                tokens.Add(new Token(term.Text, position, word.Start, word.Length, word.IsCompound));
            }
        }

        return tokens;
    }
}
