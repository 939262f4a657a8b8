using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using SearchPapers.Text.Analysis;
using LuceneAttribute = Lucene.Net.Util.Attribute;

namespace SearchPapers.Indexing.Lucene;

/// <summary>Hands Lucene texts that have been analysed already, as the analyzer's own stream would.</summary>
/// <remarks>One for each thread is used for all fields: Lucene reads one at a time, to its end.</remarks>
internal sealed class AnalyzedTokenStream : TokenStream
{
    [ThreadStatic]
    private static AnalyzedTokenStream? _shared;

    private readonly ReadyTerm _term = new();
    private readonly IPositionIncrementAttribute _step;
    private IReadOnlyList<PositionedText> _texts = [];
    private IReadOnlyList<Word>? _distinct;
    private AnalyzedWord[] _words = [];
    private int _text;
    private int _next;
    private int _position;

    private AnalyzedTokenStream()
    {
        AddAttributeImpl(_term);
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Returns this thread's stream, set to some texts.</summary>
    /// <param name="texts">The texts, in the order of their places.</param>
    /// <param name="isOfWords">Whether the words of the first are wanted, each once, or the terms of all.</param>
    public static AnalyzedTokenStream Of(IReadOnlyList<PositionedText> texts, bool isOfWords)
    {
        var own = _shared ??= new AnalyzedTokenStream();
        (own._texts, own._distinct) = (texts, isOfWords ? texts[0].Text.DistinctWords : null);
        (own._words, own._text, own._next, own._position) = ([], -1, 0, 0);
        return own;
    }

    public override bool IncrementToken() => _distinct is null ? MoveToTerm() : MoveToWord(_distinct);

    private bool MoveToWord(IReadOnlyList<Word> words)
    {
        if (_next == words.Count)
        {
            return false;
        }

        _term.Set(words[_next++].Surface);
        _step.PositionIncrement = 1;
        return true;
    }

    private bool MoveToTerm()
    {
        var before = _position;
        do
        {
            while (_next < _words.Length)
            {
                var word = _words[_next++];
                _position += word.PositionIncrement;
                if (word.Word.Term is { } term)
                {
                    _term.Set(term);
                    _step.PositionIncrement = _position - before;
                    return true;
                }
            }
        }
        while (MoveToText());

        // Stop words at the end are counted, as a stop filter does.
        _step.PositionIncrement = _position - before;
        return false;
    }

    private bool MoveToText()
    {
        if (++_text >= _texts.Count)
        {
            return false;
        }

        (_words, _next) = (_texts[_text].Text.Words, 0);
        _position = Math.Max(_position, _texts[_text].Place);
        return true;
    }

    /// <summary>Leaves the step as the last call of <see cref="IncrementToken"/> has set it.</summary>
    public override void End()
    {
    }

    /// <summary>Gives Lucene the bytes that it would work out for each term anew.</summary>
    private sealed class ReadyTerm : LuceneAttribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef { get; } = new();

        public void Set(IndexTerm term) => (BytesRef.Bytes, BytesRef.Length) = (term.Bytes, term.Bytes.Length);

        public void FillBytesRef()
        {
        }

        public override void Clear() => BytesRef.Length = 0;

        public override void CopyTo(IAttribute target) => throw new NotSupportedException();
    }
}
