using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text.Analysis;

/// <summary>
/// Splits hyphenated words, and adds the compound at the position of the first of two parts: "k-means" becomes "k",
/// "kmeans" and "means", so that every spelling of it matches.
/// </summary>
internal sealed class CompoundFilter : TokenFilter
{
    public const string CompoundType = "<COMPOUND>";

    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private readonly ITypeAttribute _type;
    private readonly Queue<WordPart> _parts = new();

    public CompoundFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _type = AddAttribute<ITypeAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_parts.Count == 0)
        {
            if (!m_input.IncrementToken())
            {
                return false;
            }

            if (_term.Buffer.AsSpan(0, _term.Length).Contains(HyphenFilter.Placeholder))
            {
                Split(_term.ToString(), _offset.StartOffset, _increment.PositionIncrement);
            }
        }

        if (_parts.TryDequeue(out var part))
        {
            _term.SetEmpty().Append(part.Term);
            _offset.SetOffset(part.Start, part.End);
            _increment.PositionIncrement = part.Increment;
            _type.Type = part.Increment == 0 ? CompoundType : TypeAttribute.DEFAULT_TYPE;
        }

        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _parts.Clear();
    }

    private void Split(string word, int start, int increment)
    {
        var parts = word.Split(HyphenFilter.Placeholder);
        var offset = start;
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                _parts.Enqueue(new WordPart(part, offset, offset + part.Length, _parts.Count == 0 ? increment : 1));
                if (offset == start && parts is [_, { Length: > 0 }] && word.Any(char.IsLetter))
                {
                    _parts.Enqueue(new WordPart(string.Concat(parts), start, start + word.Length, 0));
                }
            }

            offset += part.Length + 1;
        }
    }

    private sealed record WordPart(string Term, int Start, int End, int Increment);
}
