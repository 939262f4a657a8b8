using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using SearchPapers.Text.Analysis;
using Token = SearchPapers.Text.Token;

namespace SearchPapers.Tests.Text.Analysis;

/// <summary>Reads tokens by an analyzer itself, as an index takes them.</summary>
internal static class AnalyzerTokens
{
    public static List<Token> Of(Analyzer analyzer, string text)
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
