using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using SearchPapers.Text;

namespace SearchPapers.Indexing;

/// <summary>Hands Lucene a text that has been analysed already, as the analyzer's own stream would.</summary>
/// <remarks>One for each thread is used for all fields: Lucene reads one at a time, to its end.</remarks>
internal sealed class AnalyzedTokens : TokenStream
{
    [ThreadStatic]
    private static AnalyzedTokens? _shared;

    private readonly ReadyTerm _term = new();
    private readonly IPositionIncrementAttribute _step;
    private AnalyzedWord[] _words = [];
    private IReadOnlyList<Word>? _distinct;
    private int _next;

    private AnalyzedTokens()
    {
        AddAttributeImpl(_term);
        _step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Returns this thread's stream, set to a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isOfTerms">Whether its terms are wanted, or its words as they are written, each once.</param>
    public static AnalyzedTokens Of(AnalyzedText text, bool isOfTerms)
    {
        var own = _shared ??= new AnalyzedTokens();
        (own._words, own._distinct, own._next) = (text.Words, isOfTerms ? null : text.DistinctWords, 0);
        return own;
    }

    public override bool IncrementToken() => _distinct is null ? MoveToTerm() : MoveToWord(_distinct);

    private bool MoveToWord(IReadOnlyList<Word> words)
    {
        if (_next == words.Count)
        {
            return false;
        }

        _term.Set(words[_next++].Written);
        _step.PositionIncrement = 1;
        return true;
    }

    private bool MoveToTerm()
    {
        var step = 0;
        while (_next < _words.Length)
        {
            var word = _words[_next++];
            step += word.Step;
            if (word.Word.Term is { } term)
            {
                _term.Set(term);
                _step.PositionIncrement = step;
                return true;
            }
        }

        // Stop words at the end are counted, as a stop filter does.
        _step.PositionIncrement = step;
        return false;
    }

    /// <summary>Leaves the step as the last call of <see cref="IncrementToken"/> has set it.</summary>
    public override void End()
    {
    }

    /// <summary>Gives Lucene the bytes that it would work out for each term anew.</summary>
    private sealed class ReadyTerm : Lucene.Net.Util.Attribute, ITermToBytesRefAttribute
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
