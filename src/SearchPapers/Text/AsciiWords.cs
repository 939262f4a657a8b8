namespace SearchPapers.Text;

/// <summary>Finds the words of text in ASCII as <see cref="PaperAnalyzer.Words"/> does, many times as fast.</summary>
/// <remarks>
/// The rules are those of Lucene's standard tokenizer (Unicode's annex 29) for these characters: letters, digits and low
/// lines make words; a full stop or an apostrophe joins two letters, these, a comma or a semicolon two digits. Between
/// filters of this project's own, a hyphen after a letter or a digit parts a word without ending it.
/// </remarks>
internal static class AsciiWords
{
    // The tokenizer leaves out what is longer, and Lucene's own way is taken for a text that has such a word.
    private const int MaxLength = 255;

    /// <summary>Adds the words of a text; false, with the words so far, where it takes the other way to read them.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, WordTable table, List<AnalyzedWord> words)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!IsWordCharacter(text[at]))
            {
                at++;
                continue;
            }

            var (start, hyphens, isWord) = (at, 0, false);
            for (; at < text.Length && Continues(text, start, at); at++)
            {
                isWord |= char.IsAsciiLetterOrDigit(text[at]);
                hyphens += text[at] == '-' ? 1 : 0;
            }

            if (at - start > MaxLength)
            {
                return false;
            }

            if (isWord)
            {
                Add(text[start..at], hyphens, table, words);
            }
        }

        return true;
    }

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static bool Continues(ReadOnlySpan<char> text, int start, int at)
    {
        var character = text[at];
        if (IsWordCharacter(character))
        {
            return true;
        }

        if (at == start)
        {
            return false;
        }

        var before = text[at - 1];
        return character switch
        {
            '-' => char.IsAsciiLetterOrDigit(before),
            '.' or '\'' => at + 1 < text.Length && (AreLetters(before, text[at + 1]) || AreDigits(before, text[at + 1])),
            ',' or ';' => at + 1 < text.Length && AreDigits(before, text[at + 1]),
            _ => false,
        };
    }

    private static bool AreLetters(char left, char right) => char.IsAsciiLetter(left) && char.IsAsciiLetter(right);

    private static bool AreDigits(char left, char right) => char.IsAsciiDigit(left) && char.IsAsciiDigit(right);

    // As CompoundFilter does: the parts, and beside the first of two the whole.
    private static void Add(ReadOnlySpan<char> word, int hyphens, WordTable table, List<AnalyzedWord> words)
    {
        Span<char> folded = stackalloc char[MaxLength];
        if (hyphens == 0)
        {
            words.Add(new AnalyzedWord(Find(word, folded, table), 1));
            return;
        }

        var isFirst = true;
        foreach (var range in word.Split('-'))
        {
            if (word[range] is not { Length: > 0 } part)
            {
                continue;
            }

            words.Add(new AnalyzedWord(Find(part, folded, table), 1));
            if (isFirst && hyphens == 1 && part.Length < word.Length - 1 && HasLetter(word))
            {
                part.CopyTo(folded);
                word[(part.Length + 1)..].CopyTo(folded[part.Length..]);
                words.Add(new AnalyzedWord(Find(folded[..(word.Length - 1)], folded, table), 0));
            }

            isFirst = false;
        }
    }

    private static bool HasLetter(ReadOnlySpan<char> word) =>
        word.ContainsAnyInRange('A', 'Z') || word.ContainsAnyInRange('a', 'z');

    // Without "'s", and in lower case; in place, where both spans are the same.
    private static Word Find(ReadOnlySpan<char> word, Span<char> folded, WordTable table)
    {
        var length = word is [.., '\'', 's' or 'S'] ? word.Length - 2 : word.Length;
        for (var at = 0; at < length; at++)
        {
            folded[at] = word[at] is >= 'A' and <= 'Z' ? (char)(word[at] | ' ') : word[at];
        }

        return table.Find(folded[..length]);
    }
}
