namespace SearchPapers.Text;

/// <summary>
/// Gathers sentences into passages that are long enough to say something and short enough to be quoted.
/// </summary>
internal static class PassageSplitter
{
    public const int MinWords = 80;
    public const int MaxWords = 180;

    /// <summary>Returns the passages of a section's text as ranges of whole sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pageOf">
    /// The page of an offset in the text. A passage holds only sentences that begin on its page, so that whoever turns to
    /// that page finds what was quoted.
    /// </param>
    public static IReadOnlyList<Range> Split(string text, Func<int, int> pageOf)
    {
        var ranges = new List<Range>();
        var onPage = new List<(Range Range, int Words)>();
        var page = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (pageOf(sentence.Start.Value) is var begins && begins != page)
            {
                ranges.AddRange(Gather(onPage));
                onPage.Clear();
                page = begins;
            }

            onPage.Add((sentence, CountWords(text.AsSpan(sentence))));
        }

        ranges.AddRange(Gather(onPage));
        return ranges;
    }

    private static List<Range> Gather(List<(Range Range, int Words)> sentences)
    {
        var remaining = sentences.Sum(sentence => sentence.Words);
        var ranges = new List<Range>();
        var (start, words, target) = (0, 0, Target(remaining));
        for (var at = 0; at < sentences.Count; at++)
        {
            words += sentences[at].Words;
            var next = at + 1 < sentences.Count ? sentences[at + 1].Words : 0;
            if (next == 0 || words + (next / 2.0) > target || (words >= MinWords && words + next > MaxWords))
            {
                ranges.Add(sentences[start].Range.Start..sentences[at].Range.End);
                remaining -= words;
                (start, words, target) = (at + 1, 0, Target(remaining));
            }
        }

        return ranges;
    }

    /// <summary>Shares what is left of a text out evenly, so that no stub is left at its end.</summary>
    private static double Target(int words) =>
        (double)words / Math.Max(1, (int)Math.Round(words / ((MinWords + MaxWords) / 2.0)));

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var (words, inside) = (0, false);
        foreach (var character in text)
        {
            words += !inside && !char.IsWhiteSpace(character) ? 1 : 0;
            inside = !char.IsWhiteSpace(character);
        }

        return words;
    }
}
