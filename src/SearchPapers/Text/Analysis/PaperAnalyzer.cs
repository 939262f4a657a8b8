using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace SearchPapers.Text.Analysis;

internal sealed class PaperAnalyzer : Analyzer
{
    /// <summary>Changes whenever the same text gives other terms; indexes of other versions are rebuilt.</summary>
    public const string Version = "4";

    private const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    private readonly Func<TokenStream, TokenStream> _filter;

    private PaperAnalyzer(Func<TokenStream, TokenStream> filter) => _filter = filter;

    /// <summary>Gets the analyzer of terms, stemmed and without stop words, which all retrievers share.</summary>
    public static PaperAnalyzer Terms { get; } = new(StopAndStem);

    /// <summary>Gets the analyzer of unstemmed words, stop words included.</summary>
    /// <remarks>
    /// "optimiz*" and "generalizaton~" are matched with words, not with the stems "optim" and "gener".
    /// </remarks>
    public static PaperAnalyzer Words { get; } = new(words => words);

    /// <summary>Gets the analyzer of authors' names, which adds their initials.</summary>
    public static PaperAnalyzer Names { get; } = new(words => new InitialFilter(words));

    // A phrase must not match across two values of a field: one author's family name and the next one's given name.
    public override int GetPositionIncrementGap(string fieldName) => 100;

    protected override TextReader InitReader(string fieldName, TextReader reader) =>
        new HyphenFilter(new ColonFilter(reader));

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Lucene, reader);
        TokenStream words = new EnglishPossessiveFilter(Lucene, new CompoundFilter(source));
        words = new LowerCaseFilter(Lucene, words);
        words = new CombiningMarkFilter(new ASCIIFoldingFilter(words));
        return new TokenStreamComponents(source, _filter(words));
    }

    private static PorterStemFilter StopAndStem(TokenStream words) =>
        new PorterStemFilter(new StopFilter(Lucene, words, StopAnalyzer.ENGLISH_STOP_WORDS_SET));
}
