using SearchPapers.Text;

namespace SearchPapers.Search.Passages;

/// <summary>Finds the sentence of a passage that answers the query best.</summary>
internal static class SnippetFinder
{
    // A shorter sentence, such as a heading, says little by itself.
    private const int MinCharacters = 50;

    /// <summary>
    /// Returns the sentence with the most different highlighted words, the first of several; a short one goes with the
    /// next.
    /// </summary>
    public static Range Find(string text, IReadOnlyList<Highlight> highlights)
    {
        var (best, most) = (Range.All, -1);
        int? start = null;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            start ??= sentence.Start.Value;
            var end = sentence.End.Value;
            if (end - start < MinCharacters && end < text.Length)
            {
                continue;
            }

            var words = CountWords(text, highlights, start.Value, end);
            if (words > most)
            {
                (best, most) = (start.Value..end, words);
            }

            start = null;
        }

        return best;
    }

    // Different words tell more than one word many times.
    private static int CountWords(string text, IReadOnlyList<Highlight> highlights, int start, int end)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var highlight in highlights)
        {
            if (highlight.Start >= start && highlight.Start + highlight.Length <= end)
            {
                words.Add(text.Substring(highlight.Start, highlight.Length));
            }
        }

        return words.Count;
    }
}
