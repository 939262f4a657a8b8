using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using SearchPapers.Text.Analysis;
using Token = SearchPapers.Text.Token;

namespace SearchPapers.Tests.Text.Analysis;

/// <summary>Reads tokens with a Lucene analyzer, without the fast path of the library.</summary>
internal static class AnalyzerTokens
{
    public static List<Token> Read(Analyzer analyzer, string text)
    {
        var tokens = new List<Token>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var type = stream.AddAttribute<ITypeAttribute>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            position += increment.PositionIncrement;
            var length = offset.EndOffset - offset.StartOffset;
            var isCompound = type.Type == CompoundFilter.CompoundType;
            tokens.Add(new Token(term.ToString(), position, offset.StartOffset, length, isCompound));
        }

        stream.End();
        return tokens;
    }
}
