using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Tests.Text.Analysis;

/// <summary>Stems words by Lucene's filter.</summary>
internal static class LuceneStemmer
{
    private static readonly Analyzer Whole = Analyzer.NewAnonymous((_, reader) =>
    {
        var word = new KeywordTokenizer(reader);
        return new TokenStreamComponents(word, new PorterStemFilter(word));
    });

    public static string Stem(string word)
    {
        using var stream = Whole.GetTokenStream("", word);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        var stem = stream.IncrementToken() ? term.ToString() : "";
        stream.End();
        return stem;
    }
}
