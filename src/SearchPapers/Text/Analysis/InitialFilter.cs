using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text.Analysis;

/// <summary>Adds the initial of each name at the same position: "kilian" also matches "k.".</summary>
internal sealed class InitialFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private string? _initial;

    public InitialFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_initial is not null)
        {
            _term.SetEmpty().Append(_initial);
            _increment.PositionIncrement = 0;
            _initial = null;
            return true;
        }

        if (!m_input.IncrementToken())
        {
            return false;
        }

        var hasInitial = _term.Length > 0 && char.IsLetter(_term.Buffer[0]);
        _initial = hasInitial ? IndexedAuthorName.InitialTerm(_term.Buffer[0]) : null;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _initial = null;
    }
}
