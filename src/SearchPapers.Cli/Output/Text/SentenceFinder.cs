namespace SearchPapers.Cli.Output.Text;

/// <summary>Cuts text into sentences, well enough to quote one of them.</summary>
internal static class SentenceFinder
{
    private static readonly string[] NotLast =
        ["al", "cf", "e.g", "Eq", "Eqs", "Fig", "Figs", "i.e", "No", "p", "pp", "Prop", "resp", "Sec", "Tab", "Thm", "vs", "w.r.t"];

    /// <summary>Returns where sentences begin and end; a short one goes with the next.</summary>
    public static IEnumerable<(int Start, int End)> In(string text, int minCharacters)
    {
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == ' ' && at - start >= minCharacters && EndsAt(text, at))
            {
                yield return (start, at);
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            yield return (start, text.Length);
        }
    }

    /// <summary>Tells whether a sentence ends before the space at a place.</summary>
    public static bool EndsAt(string text, int space)
    {
        var last = space - 1;
        while (last > 0 && text[last] is ')' or '"' or '”' or '’' or ']')
        {
            last--;
        }

        return text[last] is '?' or '!' || (text[last] == '.' && StartsSentence(text, space + 1) && !IsAbbreviation(text, last));
    }

    private static bool StartsSentence(string text, int start) => start >= text.Length || !char.IsLower(text[start]);

    // "et al." and the initials of names.
    private static bool IsAbbreviation(string text, int stop)
    {
        var start = text.LastIndexOfAny([' ', '('], stop) + 1;
        var word = text[start..stop];
        return (word.Length == 1 && char.IsUpper(word[0])) || NotLast.Contains(word);
    }
}
