namespace SearchPapers.Extraction.Reading.Lines;

internal sealed class Dehyphenation(DocumentWords documentWords)
{
    /// <summary>Joins the two halves of a broken word. Returns null if they are not halves of one word.</summary>
    public string? Join(string first, string second)
    {
        if (first.Length < 2 || second.Length == 0 || !IsHyphen(first[^1]))
        {
            return null;
        }

        var head = GetTrailingLetters(first[..^1]);
        var tail = GetLeadingLetters(second);
        if (head.Length == 0 || tail.Length == 0)
        {
            return null;
        }

        return IsCompound(head, tail)
            ? string.Concat(first.AsSpan(0, first.Length - 1), "-", second)
            : first[..^1] + second;
    }

    private static bool IsHyphen(char character) => character is '-' or '\u00AD' or '\u2010';

    private bool IsCompound(string head, string tail)
    {
        if (char.IsUpper(tail[0]))
        {
            return true;
        }

        var joinedCount = documentWords.Count(head + tail);
        var compoundCount = documentWords.Count(head + "-" + tail);
        if (joinedCount != compoundCount)
        {
            return compoundCount > joinedCount;
        }

        return !KnownWords.Contains(head + tail) && IsWord(head) && IsWord(tail);
    }

    private bool IsWord(string letters) => KnownWords.Contains(letters) || documentWords.Count(letters) > 1;

    private static string GetTrailingLetters(string text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    private static string GetLeadingLetters(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end];
    }
}
