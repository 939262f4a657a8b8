using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace SearchPapers.Text.Analysis;

/// <summary>Turns English scientific text into words, folded to lower case and ASCII, and these into what is wanted.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class PaperAnalyzer : Analyzer
{
    /// <summary>Changes whenever the same text gives other terms: part of what an index is keyed on.</summary>
    public const string Version = "4";

    private const LuceneVersion Lucene = LuceneVersion.LUCENE_48;

    private readonly Func<TokenStream, TokenStream> _finish;

    private PaperAnalyzer(Func<TokenStream, TokenStream> finish) => _finish = finish;

    /// <summary>Terms: words without stop words, stemmed.</summary>
    /// <remarks>Both legs share them, so that a word means the same to either.</remarks>
    public static PaperAnalyzer Terms { get; } = new(TermsOf);

    /// <summary>All words, as they are written.</summary>
    /// <remarks>
    /// "optimiz*" and "generalizaton~" are compared with what people read, not with "optim" and "gener".
    /// </remarks>
    public static PaperAnalyzer Words { get; } = new(words => words);

    /// <summary>The words of authors' names; each can be found by its initial as well.</summary>
    public static PaperAnalyzer Names { get; } = new(words => new InitialFilter(words));

    // Keeps a phrase from matching across two values of one field, and one given name from the next one's family name.
    public override int GetPositionIncrementGap(string fieldName) => 100;

    protected override TextReader InitReader(string fieldName, TextReader reader) => new HyphenFilter(new ColonFilter(reader));

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Lucene, reader);
        TokenStream words = new EnglishPossessiveFilter(Lucene, new CompoundFilter(source));
        words = new LowerCaseFilter(Lucene, words);
        words = new CombiningMarkFilter(new ASCIIFoldingFilter(words));
        return new TokenStreamComponents(source, _finish(words));
    }

    private static PorterStemFilter TermsOf(TokenStream words) =>
        new PorterStemFilter(new StopFilter(Lucene, words, StopAnalyzer.ENGLISH_STOP_WORDS_SET));
}
