using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using SearchPapers.Text.Analysis;
using LuceneAttribute = Lucene.Net.Util.Attribute;

namespace SearchPapers.Indexing.Lucene;

internal sealed class AnalyzedTokenStream : TokenStream
{
    // Shared by all fields: Lucene reads one field at a time, to its end.
    [ThreadStatic]
    private static AnalyzedTokenStream? _shared;

    private readonly PrecomputedTerm _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private IReadOnlyList<PositionedText> _texts = [];
    private IReadOnlyList<StemmedWord>? _distinctWords;
    private AnalyzedWord[] _words = [];
    private int _textIndex;
    private int _wordIndex;
    private int _position;

    private AnalyzedTokenStream()
    {
        AddAttributeImpl(_term);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Returns the stream of the current thread, reset to new texts.</summary>
    /// <param name="texts">The texts, in ascending order of position.</param>
    /// <param name="isUnstemmed">
    /// Whether to stream the distinct unstemmed words of the first text, or the terms of all texts.
    /// </param>
    public static AnalyzedTokenStream ForCurrentThread(IReadOnlyList<PositionedText> texts, bool isUnstemmed)
    {
        var stream = _shared ??= new AnalyzedTokenStream();
        (stream._texts, stream._distinctWords) = (texts, isUnstemmed ? texts[0].Text.DistinctWords : null);
        (stream._words, stream._textIndex, stream._wordIndex, stream._position) = ([], -1, 0, 0);
        return stream;
    }

    public override bool IncrementToken() => _distinctWords is null ? IncrementTerm() : IncrementWord(_distinctWords);

    private bool IncrementWord(IReadOnlyList<StemmedWord> words)
    {
        if (_wordIndex == words.Count)
        {
            return false;
        }

        _term.Set(words[_wordIndex++].Surface);
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
                _position += word.PositionIncrement;
                if (word.Word.Term is { } term)
                {
                    _term.Set(term);
                    _increment.PositionIncrement = _position - before;
                    return true;
                }
            }
        }
        while (IncrementText());

        // Trailing stop words are counted, as by a stop filter.
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
        // The next free position if the previous text reaches beyond the start of this one.
        _position = Math.Max(_position, _texts[_textIndex].Start);
        return true;
    }

    // The last IncrementToken has already set the increment of trailing stop words.
    public override void End()
    {
    }

    // Avoids encoding each term to UTF-8 again.
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
