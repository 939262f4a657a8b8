using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text.Analysis;

/// <summary>
/// Parts words that have a hyphen, and puts the whole, written as one, beside the first of two parts: "k-means" is "k",
/// "kmeans" and "means", and is found by each of the ways in which people write it.
/// </summary>
internal sealed class CompoundFilter : TokenFilter
{
    /// <summary>The type of a token that is a word with a hyphen written as one.</summary>
    public const string CompoundType = "<COMPOUND>";

    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _step;
    private readonly ITypeAttribute _type;
    private readonly Queue<WordPart> _parts = new();

    public CompoundFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _step = AddAttribute<IPositionIncrementAttribute>();
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
                Part(_term.ToString(), _offset.StartOffset, _step.PositionIncrement);
            }
        }

        if (_parts.TryDequeue(out var part))
        {
            _term.SetEmpty().Append(part.Term);
            _offset.SetOffset(part.Start, part.End);
            _step.PositionIncrement = part.Step;
            _type.Type = part.Step == 0 ? CompoundType : TypeAttribute.DEFAULT_TYPE;
        }

        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _parts.Clear();
    }

    private void Part(string word, int start, int step)
    {
        var parts = word.Split(HyphenFilter.Placeholder);
        var at = start;
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                _parts.Enqueue(new WordPart(part, at, at + part.Length, _parts.Count == 0 ? step : 1));
                if (at == start && parts is [_, { Length: > 0 }] && word.Any(char.IsLetter))
                {
                    _parts.Enqueue(new WordPart(string.Concat(parts), start, start + word.Length, 0));
                }
            }

            at += part.Length + 1;
        }
    }

    private sealed record WordPart(string Term, int Start, int End, int Step);
}
