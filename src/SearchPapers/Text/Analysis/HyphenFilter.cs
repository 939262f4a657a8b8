using Lucene.Net.Analysis;

namespace SearchPapers.Text.Analysis;

/// <summary>
/// Puts a tie in the place of a hyphen inside a word, which keeps Lucene's tokenizer from parting it: see
/// <see cref="CompoundFilter"/>.
/// </summary>
internal sealed class HyphenFilter(TextReader input) : CharFilter(input)
{
    /// <summary>A character that joins letters and digits and that no paper uses.</summary>
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
