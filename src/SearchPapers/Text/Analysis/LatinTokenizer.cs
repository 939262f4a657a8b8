using Lucene.Net.Analysis.Miscellaneous;

namespace SearchPapers.Text.Analysis;

/// <summary>Finds the words of text in Latin and Greek letters as <see cref="PaperAnalyzer.Words"/> does, many times as fast.</summary>
/// <remarks>
/// The rules are those of Lucene's standard tokenizer (Unicode's annex 29) for these characters: letters, digits and low
/// lines make words; a full stop or an apostrophe joins two letters, these, a comma or a semicolon two digits. Between
/// filters of this project's own, a hyphen after a letter or a digit parts a word without ending it. It needs none of the code
/// that Lucene's takes, which a process that answers one question would load for this alone.
/// </remarks>
internal static class LatinTokenizer
{
    // The tokenizer leaves out what is longer, and Lucene's own way is taken for a text that has such a word.
    private const int MaxLength = 255;

    // A letter comes to four in ASCII at most.
    private const int MostOfOne = 4;

    /// <summary>Adds the words of a text; false, with the words so far, where it takes the other way to read them.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, WordCache table, List<AnalyzedWord> words)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!IsWordCharacter(text[at]))
            {
                if (!char.IsAscii(text[at]) && !IsSign(text[at]))
                {
                    return false;
                }

                at++;
                continue;
            }

            var (start, hyphens, isWord) = (at, 0, false);
            for (; at < text.Length && Continues(text, start, at); at++)
            {
                isWord |= IsLetterOrDigit(text[at]);
                hyphens += text[at] == '-' ? 1 : 0;
            }

            if (at - start > MaxLength)
            {
                return false;
            }

            if (isWord)
            {
                Add(text[start..at], start, hyphens, table, words);
            }
        }

        return true;
    }

    private static bool IsWordCharacter(char character) => IsLetterOrDigit(character) || character == '_';

    private static bool IsLetterOrDigit(char character) =>
        char.IsAsciiLetterOrDigit(character) || (character > '\x7F' && IsLetterBeyondAscii(character));

    // Latin-1, Latin Extended-A, Greek, and the ligatures of "f".
    private static bool IsLetterBeyondAscii(char character) => character is
        (>= 'À' and <= 'ſ' and not '×' and not '÷') or (>= 'Α' and <= 'Ω' and not '\u03A2') or (>= 'α' and <= 'ω')
        or (>= '\uFB00' and <= '\uFB04');

    // What parts words, and is frequent in papers: dashes, quotation marks, signs of mathematics.
    private static bool IsSign(char character) => character is
        '\u00A0' or '©' or '®' or '°' or '±' or '×' or '÷' or '–' or '—' or '―' or '“' or '”' or '‘' or '’' or '•' or '…'
        or '′' or (>= '←' and <= '↕') or (>= '∀' and <= '⋿');

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
            '-' => IsLetterOrDigit(before),
            '.' or '\'' or '’' or '‘' =>
                at + 1 < text.Length && (AreLetters(before, text[at + 1]) || AreDigits(before, text[at + 1])),
            ',' or ';' => at + 1 < text.Length && AreDigits(before, text[at + 1]),
            _ => false,
        };
    }

    private static bool AreLetters(char left, char right) => IsLetter(left) && IsLetter(right);

    private static bool IsLetter(char character) => IsLetterOrDigit(character) && !char.IsAsciiDigit(character);

    private static bool AreDigits(char left, char right) => char.IsAsciiDigit(left) && char.IsAsciiDigit(right);

    // As CompoundFilter does: the parts, and beside the first of two the whole.
    private static void Add(ReadOnlySpan<char> word, int start, int hyphens, WordCache table, List<AnalyzedWord> words)
    {
        Span<char> folded = stackalloc char[MaxLength];
        if (hyphens == 0)
        {
            words.Add(new AnalyzedWord(Find(word, folded, table), 1, start, word.Length));
            return;
        }

        var isFirst = true;
        foreach (var range in word.Split('-'))
        {
            if (word[range] is not { Length: > 0 } part)
            {
                continue;
            }

            words.Add(new AnalyzedWord(Find(part, folded, table), 1, start + range.Start.Value, part.Length));
            if (isFirst && hyphens == 1 && part.Length < word.Length - 1 && HasLetter(word))
            {
                part.CopyTo(folded);
                word[(part.Length + 1)..].CopyTo(folded[part.Length..]);
                words.Add(new AnalyzedWord(Find(folded[..(word.Length - 1)], folded, table), 0, start, word.Length));
            }

            isFirst = false;
        }
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    // Without "'s", and in lower case; in place, where both spans are the same.
    private static Word Find(ReadOnlySpan<char> word, Span<char> folded, WordCache table)
    {
        var length = word is [.., '\'' or '’', 's' or 'S'] ? word.Length - 2 : word.Length;
        for (var at = 0; at < length; at++)
        {
            if (!char.IsAscii(word[at]))
            {
                return table.Find(Fold(word[..length]));
            }

            folded[at] = word[at] is >= 'A' and <= 'Z' ? (char)(word[at] | ' ') : word[at];
        }

        return table.Find(folded[..length]);
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word)
    {
        var lower = new char[word.Length];
        word.ToLowerInvariant(lower);
        var folded = new char[word.Length * MostOfOne];
        return folded.AsSpan(0, ASCIIFoldingFilter.FoldToASCII(lower, 0, folded, 0, lower.Length));
    }
}
