using System.Text.RegularExpressions;

namespace SearchPapers.Text;

internal static partial class SentenceSplitter
{
    /// <summary>Returns the sentences as ranges of the text, without the white space between them.</summary>
    public static IEnumerable<Range> Split(string text)
    {
        var start = 0;
        foreach (Match end in SentenceEnd.Matches(text))
        {
            if (IsAbbreviated(text.AsSpan(start, end.Index + 1 - start)))
            {
                continue;
            }

            var stop = text.AsSpan(end.Index, end.Length).TrimEnd().Length + end.Index;
            yield return start..stop;
            start = end.Index + end.Length;
        }

        if (start < text.Length)
        {
            yield return start..text.Length;
        }
    }

    private static bool IsAbbreviated(ReadOnlySpan<char> sentence) => Abbreviation.IsMatch(sentence);

    // A terminator, closing quotation marks and brackets, white space, and a character that can begin a sentence.
    [GeneratedRegex(@"[.!?][""'”’)\]]*\s+(?=[""'“‘(\[]*[\p{Lu}\p{N}\p{Sm}\p{Lo}])")]
    private static partial Regex SentenceEnd { get; }

    [GeneratedRegex(@"(?:^|[\s(\[])(?:\p{Lu}|e\.g|i\.e|cf|etc|vs|al|resp|Fig|Figs|Eq|Eqs|Eqn|Sec|Secs|Sect|Thm|Lem|Prop|Cor|Def|Ref|Refs|Tab|Alg|Ch|Chap|App|No|Nos|Vol|pp|p|Dr|Prof|Mr|Mrs|Ms|St|Jr|approx|w\.r\.t|s\.t|i\.i\.d|a\.k\.a|a\.s|w\.h\.p|ca|viz)\.$")]
    private static partial Regex Abbreviation { get; }
}
