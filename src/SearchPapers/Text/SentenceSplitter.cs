using System.Globalization;

namespace SearchPapers.Text;

/// <summary>Splits running text into sentences.</summary>
/// <remarks>
/// Without regular expressions, which take longer to load than a first search takes to split its passages.
/// </remarks>
internal static class SentenceSplitter
{
    private const string Closing = "\"'”’)]";
    private const string Opening = "\"'“‘([";

    private static readonly string[] Abbreviations =
    [
        "e.g", "i.e", "cf", "etc", "vs", "al", "resp", "Fig", "Figs", "Eq", "Eqs", "Eqn", "Sec", "Secs", "Sect", "Thm",
        "Lem", "Prop",
        "Cor", "Def", "Ref", "Refs", "Tab", "Alg", "Ch", "Chap", "App", "No", "Nos", "Vol", "pp", "p", "Dr", "Prof",
        "Mr", "Mrs", "Ms",
        "St", "Jr", "approx", "w.r.t", "s.t", "i.i.d", "a.k.a", "a.s", "w.h.p", "ca", "viz",
    ];

    /// <summary>Returns the sentences as ranges of the text, without the spaces between them.</summary>
    public static IEnumerable<Range> Split(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not ('.' or '!' or '?'))
            {
                continue;
            }

            var end = SkipAny(text, index + 1, Closing);
            var next = SkipWhiteSpace(text, end);
            if (next == end || !CanStartSentence(text, next))
            {
                continue;
            }

            if (!IsAbbreviation(text.AsSpan(start..(index + 1))))
            {
                yield return start..end;
                start = next;
            }

            index = next - 1;
        }

        if (start < text.Length)
        {
            yield return start..text.Length;
        }
    }

    private static bool CanStartSentence(string text, int index)
    {
        index = SkipAny(text, index, Opening);
        return index < text.Length && char.GetUnicodeCategory(text[index]) is UnicodeCategory.UppercaseLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.MathSymbol;
    }

    // Includes "et al." and initials of names.
    private static bool IsAbbreviation(ReadOnlySpan<char> sentence)
    {
        if (sentence[^1] != '.')
        {
            return false;
        }

        var start = sentence.Length - 1;
        while (start > 0 && !char.IsWhiteSpace(sentence[start - 1]) && sentence[start - 1] is not ('(' or '['))
        {
            start--;
        }

        var word = sentence[start..^1];
        return (word.Length == 1 && char.IsUpper(word[0])) || IsListed(word);
    }

    private static bool IsListed(ReadOnlySpan<char> word)
    {
        foreach (var abbreviation in Abbreviations)
        {
            if (word.SequenceEqual(abbreviation))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipAny(string text, int index, string characters)
    {
        while (index < text.Length && characters.Contains(text[index], StringComparison.Ordinal))
        {
            index++;
        }

        return index;
    }

    private static int SkipWhiteSpace(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }
}
