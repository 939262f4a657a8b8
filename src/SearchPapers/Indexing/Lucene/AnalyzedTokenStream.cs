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

    private readonly PrecomputedTerm _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private IReadOnlyList<PositionedText> _texts = [];
    private IReadOnlyList<Word>? _distinctWords;
    private AnalyzedWord[] _words = [];
    private int _textIndex;
    private int _wordIndex;
    private int _position;

    private AnalyzedTokenStream()
    {
        AddAttributeImpl(_term);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Returns this thread's stream, set to some texts.</summary>
    /// <param name="texts">The texts, in the order of their places.</param>
    /// <param name="isUnstemmed">Whether the words of the first are wanted, each once, or the terms of all.</param>
    public static AnalyzedTokenStream ForCurrentThread(IReadOnlyList<PositionedText> texts, bool isUnstemmed)
    {
        var stream = _shared ??= new AnalyzedTokenStream();
        (stream._texts, stream._distinctWords) = (texts, isUnstemmed ? texts[0].Text.DistinctWords : null);
        (stream._words, stream._textIndex, stream._wordIndex, stream._position) = ([], -1, 0, 0);
        return stream;
    }

    public override bool IncrementToken() => _distinctWords is null ? IncrementTerm() : IncrementWord(_distinctWords);

    private bool IncrementWord(IReadOnlyList<Word> words)
    {
        if (_wordIndex == words.Count)
        {
            return false;
        }

        _term.Set(words[_wordIndex++].Written);
        _increment.PositionIncrement = 1;
        return true;
    }

    private bool IncrementTerm()
    {
        var before = _position;
        do
        {
            while (_wordIndex < _words.Length)
            {
                var word = _words[_wordIndex++];
                _position += word.Step;
                if (word.Word.Term is { } term)
                {
                    _term.Set(term);
                    _increment.PositionIncrement = _position - before;
                    return true;
                }
            }
        }
        while (IncrementText());

        // Stop words at the end are counted, as a stop filter does.
        _increment.PositionIncrement = _position - before;
        return false;
    }

    private bool IncrementText()
    {
        if (++_textIndex >= _texts.Count)
        {
            return false;
        }

        (_words, _wordIndex) = (_texts[_textIndex].Text.Words, 0);
        _position = Math.Max(_position, _texts[_textIndex].Start);
        return true;
    }

    /// <summary>Leaves the step as the last call of <see cref="IncrementToken"/> has set it.</summary>
    public override void End()
    {
    }

    /// <summary>Gives Lucene the bytes that it would work out for each term anew.</summary>
    private sealed class PrecomputedTerm : LuceneAttribute, ITermToBytesRefAttribute
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
