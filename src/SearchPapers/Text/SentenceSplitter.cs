using System.Globalization;

namespace SearchPapers.Text;

/// <summary>Splits running text into sentences.</summary>
/// <remarks>By hand: to load regular expressions takes longer than to split the passages that a search shows.</remarks>
internal static class SentenceSplitter
{
    private const string Closing = "\"'”’)]";
    private const string Opening = "\"'“‘([";

    private static readonly string[] Abbreviations =
    [
        "e.g", "i.e", "cf", "etc", "vs", "al", "resp", "Fig", "Figs", "Eq", "Eqs", "Eqn", "Sec", "Secs", "Sect", "Thm", "Lem", "Prop",
        "Cor", "Def", "Ref", "Refs", "Tab", "Alg", "Ch", "Chap", "App", "No", "Nos", "Vol", "pp", "p", "Dr", "Prof", "Mr", "Mrs", "Ms",
        "St", "Jr", "approx", "w.r.t", "s.t", "i.i.d", "a.k.a", "a.s", "w.h.p", "ca", "viz",
    ];

    /// <summary>Returns the sentences as ranges of the text, without the spaces between them.</summary>
    public static IEnumerable<Range> Split(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?'))
            {
                continue;
            }

            var end = SkipAny(text, at + 1, Closing);
            var next = SkipWhiteSpace(text, end);
            if (next == end || !CanBeginAt(text, next))
            {
                continue;
            }

            if (!IsAbbreviation(text.AsSpan(start..(at + 1))))
            {
                yield return start..end;
                start = next;
            }

            at = next - 1;
        }

        if (start < text.Length)
        {
            yield return start..text.Length;
        }
    }

    private static bool CanBeginAt(string text, int at)
    {
        at = SkipAny(text, at, Opening);
        return at < text.Length && char.GetUnicodeCategory(text[at]) is UnicodeCategory.UppercaseLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or UnicodeCategory.MathSymbol;
    }

    // "et al." and the initials of names.
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

    private static int SkipAny(string text, int at, string characters)
    {
        while (at < text.Length && characters.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
