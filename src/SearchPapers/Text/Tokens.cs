using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text;

/// <summary>Reads the tokens of a text through <see cref="PaperAnalyzer"/>.</summary>
internal static class Tokens
{
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        using var stream = PaperAnalyzer.Instance.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var step = stream.GetAttribute<IPositionIncrementAttribute>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            position += step.PositionIncrement;
            var length = offset.EndOffset - offset.StartOffset;
            tokens.Add(new Token(term.ToString(), position, offset.StartOffset, length));
        }

        stream.End();
        return tokens;
    }
}
