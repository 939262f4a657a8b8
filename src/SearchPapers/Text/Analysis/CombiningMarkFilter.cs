using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text.Analysis;

/// <summary>Drops the accents that stand as characters of their own, which Lucene's folding leaves.</summary>
/// <remarks>Texts from a Mac and out of many PDFs have them: "e" and an accent, where others have "é".</remarks>
internal sealed class CombiningMarkFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public CombiningMarkFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var kept = 0;
        for (var at = 0; at < _term.Length; at++)
        {
            if (char.GetUnicodeCategory(_term.Buffer[at]) != UnicodeCategory.NonSpacingMark)
            {
                _term.Buffer[kept++] = _term.Buffer[at];
            }
        }

        _term.Length = kept;
        return true;
    }
}
