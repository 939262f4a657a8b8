using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Tests.Text.Analysis;

internal static class LuceneStemmer
{
    private static readonly Analyzer Stemmer = Analyzer.NewAnonymous((_, reader) =>
    {
        var word = new KeywordTokenizer(reader);
        return new TokenStreamComponents(word, new PorterStemFilter(word));
    });

    public static string Stem(string word)
    {
        using var stream = Stemmer.GetTokenStream("", word);
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        var stem = stream.IncrementToken() ? term.ToString() : "";
        stream.End();
        return stem;
    }
}
