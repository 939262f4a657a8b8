using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text.Analysis;

/// <summary>Removes combining accents, which Lucene's ASCII folding leaves in place.</summary>
/// <remarks>Texts from macOS and from many PDFs have decomposed characters: "e" and an accent instead of "é".</remarks>
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

        var length = 0;
        for (var i = 0; i < _term.Length; i++)
        {
            if (char.GetUnicodeCategory(_term.Buffer[i]) != UnicodeCategory.NonSpacingMark)
            {
                _term.Buffer[length++] = _term.Buffer[i];
            }
        }

        _term.Length = length;
        return true;
    }
}
