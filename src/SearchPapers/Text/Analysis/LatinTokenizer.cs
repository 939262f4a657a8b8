using Lucene.Net.Analysis.Miscellaneous;

namespace SearchPapers.Text.Analysis;

/// <summary>
/// Reads the words of Latin and Greek text as <see cref="PaperAnalyzer.Words"/> does, many times as fast.
/// </summary>
/// <remarks>
/// The rules for these characters are those of Lucene's standard tokenizer (Unicode Standard Annex 29): words consist
/// of letters, digits and underscores; a full stop or an apostrophe joins two letters or two digits, a comma or a
/// semicolon two digits. As in <see cref="CompoundFilter"/>, a hyphen after a letter or a digit separates the parts of
/// a compound. A process that answers a single query does not have to load Lucene's analysis code.
/// </remarks>
internal static class LatinTokenizer
{
    // Lucene's tokenizer skips longer words; a text that has one is left to it.
    private const int MaxLength = 255;

    // ASCII folding expands a letter to at most four.
    private const int MaxFoldedLetters = 4;

    /// <summary>
    /// Adds the words of a text, or returns false, with some words added, if only Lucene can read it.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, WordCache cache, List<AnalyzedWord> words)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordCharacter(text[i]))
            {
                if (!char.IsAscii(text[i]) && !IsSeparator(text[i]))
                {
                    return false;
                }

                i++;
                continue;
            }

            var (start, hyphens, isWord) = (i, 0, false);
            for (; i < text.Length && ContinuesWord(text, start, i); i++)
            {
                isWord |= IsLetterOrDigit(text[i]);
                hyphens += text[i] == '-' ? 1 : 0;
            }

            if (i - start > MaxLength)
            {
                return false;
            }

            if (isWord)
            {
                Add(text[start..i], start, hyphens, cache, words);
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

    // Separators that are frequent in papers: dashes, quotation marks, mathematical symbols.
    private static bool IsSeparator(char character) => character is
        '\u00A0' or '©' or '®' or '°' or '±' or '×' or '÷' or '–' or '—' or '―' or '“' or '”' or '‘' or '’' or '•'
        or '…' or '′' or (>= '←' and <= '↕') or (>= '∀' and <= '⋿');

    private static bool ContinuesWord(ReadOnlySpan<char> text, int start, int index)
    {
        var character = text[index];
        if (IsWordCharacter(character))
        {
            return true;
        }

        if (index == start)
        {
            return false;
        }

        var previous = text[index - 1];
        return character switch
        {
            '-' => IsLetterOrDigit(previous),
            '.' or '\'' or '’' or '‘' => index + 1 < text.Length
                && (AreLetters(previous, text[index + 1]) || AreDigits(previous, text[index + 1])),
            ',' or ';' => index + 1 < text.Length && AreDigits(previous, text[index + 1]),
            _ => false,
        };
    }

    private static bool AreLetters(char left, char right) => IsLetter(left) && IsLetter(right);

    private static bool IsLetter(char character) => IsLetterOrDigit(character) && !char.IsAsciiDigit(character);

    private static bool AreDigits(char left, char right) => char.IsAsciiDigit(left) && char.IsAsciiDigit(right);

    // As in CompoundFilter: the parts, and the compound at the position of the first of two.
    private static void Add(ReadOnlySpan<char> word, int start, int hyphens, WordCache cache, List<AnalyzedWord> words)
    {
        Span<char> folded = stackalloc char[MaxLength];
        if (hyphens == 0)
        {
            words.Add(new AnalyzedWord(Find(word, folded, cache), 1, start, word.Length));
            return;
        }

        var isFirst = true;
        foreach (var range in word.Split('-'))
        {
            if (word[range] is not { Length: > 0 } part)
            {
                continue;
            }

            words.Add(new AnalyzedWord(Find(part, folded, cache), 1, start + range.Start.Value, part.Length));
            if (isFirst && hyphens == 1 && part.Length < word.Length - 1 && HasLetter(word))
            {
                part.CopyTo(folded);
                word[(part.Length + 1)..].CopyTo(folded[part.Length..]);
                words.Add(new AnalyzedWord(Find(folded[..(word.Length - 1)], folded, cache), 0, start, word.Length));
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

    // Removes "'s" and lowers the case; the spans may be the same.
    private static StemmedWord Find(ReadOnlySpan<char> word, Span<char> folded, WordCache cache)
    {
        var length = word is [.., '\'' or '’', 's' or 'S'] ? word.Length - 2 : word.Length;
        for (var i = 0; i < length; i++)
        {
            if (!char.IsAscii(word[i]))
            {
                return cache.Find(Fold(word[..length]));
            }

            folded[i] = word[i] is >= 'A' and <= 'Z' ? (char)(word[i] | ' ') : word[i];
        }

        return cache.Find(folded[..length]);
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word)
    {
        var lower = new char[word.Length];
        word.ToLowerInvariant(lower);
        var folded = new char[word.Length * MaxFoldedLetters];
        return folded.AsSpan(0, ASCIIFoldingFilter.FoldToASCII(lower, 0, folded, 0, lower.Length));
    }
}
