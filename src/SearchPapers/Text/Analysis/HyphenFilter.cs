using Lucene.Net.Analysis;

namespace SearchPapers.Text.Analysis;

/// <summary>
/// Replaces hyphens inside words so that Lucene's tokenizer does not split at them; <see cref="CompoundFilter"/> does.
/// </summary>
internal sealed class HyphenFilter(TextReader input) : CharFilter(input)
{
    /// <summary>The undertie: it joins letters and digits for Lucene's tokenizer, and papers do not use it.</summary>
    public const char Placeholder = '\u203F';

    private bool _isInWord;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = m_input.Read(buffer, index, count);
        foreach (ref var character in buffer.AsSpan(index, Math.Max(read, 0)))
        {
            character = character is '-' or '\u2010' or '\u2011' && _isInWord ? Placeholder : character;
            _isInWord = char.IsLetterOrDigit(character);
        }

        return read;
    }

    protected override int Correct(int currentOff) => currentOff;
}
