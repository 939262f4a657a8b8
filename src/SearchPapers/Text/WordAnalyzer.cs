using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace SearchPapers.Text;

/// <summary>
/// Turns text into words as they are written, in lower case and ASCII: nothing is stemmed, no word is left out.
/// </summary>
/// <remarks>
/// Words are those of <see cref="PaperAnalyzer"/> before it stems them: "optimiz*" and "generalizaton~" are compared
/// with what people read, not with "optim" and "gener". Safe to share between threads.
/// </remarks>
internal sealed class WordAnalyzer : Analyzer
{
    private readonly bool _isOfNames;

    private WordAnalyzer(bool isOfNames) => _isOfNames = isOfNames;

    public static WordAnalyzer Words { get; } = new(isOfNames: false);

    /// <summary>For authors' names: each word can be found by its initial as well.</summary>
    public static WordAnalyzer Names { get; } = new(isOfNames: true);

    // Keeps one name's given name from matching the next one's family name.
    public override int GetPositionIncrementGap(string fieldName) => 100;

    protected override TextReader InitReader(string fieldName, TextReader reader) => new ColonFilter(reader);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        const LuceneVersion Lucene = LuceneVersion.LUCENE_48;
        var words = new StandardTokenizer(Lucene, reader);
        TokenStream folded = new LowerCaseFilter(Lucene, new EnglishPossessiveFilter(Lucene, words));
        folded = new CombiningMarkFilter(new ASCIIFoldingFilter(folded));
        return new TokenStreamComponents(words, _isOfNames ? new InitialFilter(folded) : folded);
    }
}
