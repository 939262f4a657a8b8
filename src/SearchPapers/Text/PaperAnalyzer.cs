using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace SearchPapers.Text;

/// <summary>
/// Turns English scientific text into terms: words, folded to lower case and ASCII, without stop words, stemmed.
/// </summary>
/// <remarks>Both legs share it, so that a word means the same to either. Safe to share between threads.</remarks>
internal sealed class PaperAnalyzer : Analyzer
{
    /// <summary>Changes whenever the same text gives other terms: part of what an index is keyed on.</summary>
    public const string Version = "3";

    public static PaperAnalyzer Instance { get; } = new();

    // Keeps a phrase from matching across two values of one field.
    public override int GetPositionIncrementGap(string fieldName) => 100;

    protected override TextReader InitReader(string fieldName, TextReader reader) => new HyphenFilter(new ColonFilter(reader));

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        const LuceneVersion Lucene = LuceneVersion.LUCENE_48;
        var words = new StandardTokenizer(Lucene, reader);
        TokenStream terms = new EnglishPossessiveFilter(Lucene, new CompoundFilter(words));
        terms = new LowerCaseFilter(Lucene, terms);
        terms = new CombiningMarkFilter(new ASCIIFoldingFilter(terms));
        terms = new StopFilter(Lucene, terms, StopAnalyzer.ENGLISH_STOP_WORDS_SET);
        return new TokenStreamComponents(words, new PorterStemFilter(terms));
    }
}
