namespace SearchPapers.Text;

internal static class PassageSplitter
{
    public const int MinWords = 80;
    public const int MaxWords = 180;

    /// <summary>Returns the passages of a section as ranges of whole sentences.</summary>
    /// <param name="text">The text of the section.</param>
    /// <param name="pageOf">
    /// Returns the page of an offset in the text. All sentences of a passage begin on the same page, so that a reader
    /// finds the quotation on the page that is cited.
    /// </param>
    public static IReadOnlyList<Range> Split(string text, Func<int, int> pageOf)
    {
        var ranges = new List<Range>();
        var onPage = new List<(Range Range, int Words)>();
        var page = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (pageOf(sentence.Start.Value) is var sentencePage && sentencePage != page)
            {
                ranges.AddRange(GroupSentences(onPage));
                onPage.Clear();
                page = sentencePage;
            }

            onPage.Add((sentence, CountWords(text.AsSpan(sentence))));
        }

        ranges.AddRange(GroupSentences(onPage));
        return ranges;
    }

    private static List<Range> GroupSentences(List<(Range Range, int Words)> sentences)
    {
        var remaining = sentences.Sum(sentence => sentence.Words);
        var ranges = new List<Range>();
        var (start, words, target) = (0, 0, TargetLength(remaining));
        for (var i = 0; i < sentences.Count; i++)
        {
            words += sentences[i].Words;
            var next = i + 1 < sentences.Count ? sentences[i + 1].Words : 0;
            if (next == 0 || words + (next / 2.0) > target || (words >= MinWords && words + next > MaxWords))
            {
                ranges.Add(sentences[start].Range.Start..sentences[i].Range.End);
                remaining -= words;
                (start, words, target) = (i + 1, 0, TargetLength(remaining));
            }
        }

        return ranges;
    }

    // Passages of equal length leave no short one at the end of the section.
    private static double TargetLength(int words) =>
        (double)words / Math.Max(1, (int)Math.Round(words / ((MinWords + MaxWords) / 2.0)));

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var (words, isInWord) = (0, false);
        foreach (var character in text)
        {
            words += !isInWord && !char.IsWhiteSpace(character) ? 1 : 0;
            isInWord = !char.IsWhiteSpace(character);
        }

        return words;
    }
}
