using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text;

/// <summary>Reads the tokens of a text.</summary>
internal static class Tokens
{
    /// <summary>Returns the terms, by <see cref="PaperAnalyzer.Terms"/>.</summary>
    public static List<Token> Of(string text) => Read(PaperAnalyzer.Terms, text);

    /// <summary>Returns the words as they are written, by <see cref="PaperAnalyzer.Words"/>.</summary>
    public static List<Token> WordsOf(string text) => Read(PaperAnalyzer.Words, text);

    private static List<Token> Read(Analyzer analyzer, string text)
    {
        var tokens = new List<Token>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var step = stream.GetAttribute<IPositionIncrementAttribute>();
        var type = stream.AddAttribute<ITypeAttribute>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            position += step.PositionIncrement;
            var length = offset.EndOffset - offset.StartOffset;
            tokens.Add(new Token(term.ToString(), position, offset.StartOffset, length, type.Type == CompoundFilter.CompoundType));
        }

        stream.End();
        return tokens;
    }
}
