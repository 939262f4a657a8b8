namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>
/// Decides what a hyphen at the end of a line is: a break that the typesetter made, or part of a compound.
/// </summary>
internal sealed class Dehyphenation(DocumentWords vocabulary)
{
    /// <summary>Joins the two halves of a word, or returns null where they are not halves of one.</summary>
    public string? Join(string first, string second)
    {
        if (first.Length < 2 || second.Length == 0 || !IsHyphen(first[^1]))
        {
            return null;
        }

        var head = TrailingLetters(first[..^1]);
        var tail = LeadingLetters(second);
        if (head.Length == 0 || tail.Length == 0)
        {
            return null;
        }

        return IsCompound(head, tail) ? string.Concat(first.AsSpan(0, first.Length - 1), "-", second) : first[..^1] + second;
    }

    private static bool IsHyphen(char character) => character is '-' or '\u00AD' or '\u2010';

    private bool IsCompound(string head, string tail)
    {
        if (char.IsUpper(tail[0]))
        {
            return true;
        }

        var joined = vocabulary.Count(head + tail);
        var compound = vocabulary.Count(head + "-" + tail);
        if (joined != compound)
        {
            return compound > joined;
        }

        return !KnownWords.Contains(head + tail) && IsWord(head) && IsWord(tail);
    }

    private bool IsWord(string letters) => KnownWords.Contains(letters) || vocabulary.Count(letters) > 1;

    private static string TrailingLetters(string text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static string LeadingLetters(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }
}
