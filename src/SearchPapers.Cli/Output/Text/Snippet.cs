using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

/// <summary>The sentence of a passage that says best why a paper was found.</summary>
internal static class Snippet
{
    // Three lines of a terminal.
    private const int MaxCharacters = 230;

    // A shorter sentence, such as a heading, says little by itself.
    private const int MinCharacters = 50;

    private const string Ellipsis = "…";

    /// <summary>Returns the sentence with most of the words that were asked for, these in bold.</summary>
    public static IReadOnlyList<TextSpan> Of(Passage passage)
    {
        var (sentence, end) = BestSentence(passage);
        var start = Math.Max(sentence, end - MaxCharacters > sentence ? FirstShown(passage, sentence, end) : sentence);
        end = LastShown(passage.Text, start, end);
        var pieces = new List<TextSpan>();
        if (start > sentence)
        {
            pieces.Add(new TextSpan($"{Ellipsis} "));
        }

        var at = start;
        foreach (var highlight in passage.Highlights)
        {
            if (IsWithin(highlight, start, end))
            {
                pieces.Add(new TextSpan(passage.Text[at..highlight.Start]));
                at = highlight.Start + highlight.Length;
                pieces.Add(TextSpan.Bold(passage.Text[highlight.Start..at]));
            }
        }

        pieces.Add(new TextSpan(passage.Text[at..end]));
        if (end < passage.Text.Length && !SentenceFinder.EndsAt(passage.Text, end))
        {
            pieces.Add(new TextSpan($" {Ellipsis}"));
        }

        return pieces;
    }

    private static (int Start, int End) BestSentence(Passage passage)
    {
        var (best, most) = ((Start: 0, End: 0), -1);
        foreach (var (start, end) in SentenceFinder.In(passage.Text, MinCharacters))
        {
            var words = WordsWithin(passage, start, end);
            if (words > most)
            {
                (best, most) = ((start, end), words);
            }
        }

        return best;
    }

    // Different words tell more than one word many times.
    private static int WordsWithin(Passage passage, int start, int end) => passage.Highlights
        .Where(highlight => IsWithin(highlight, start, end))
        .Select(highlight => passage.Text.Substring(highlight.Start, highlight.Length))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Count();

    private static bool IsWithin(Highlight highlight, int start, int end) =>
        highlight.Start >= start && highlight.Start + highlight.Length <= end;

    // Of a long sentence the words before the first one that was asked for are left out, but for a few.
    private static int FirstShown(Passage passage, int start, int end)
    {
        var first = passage.Highlights.Where(highlight => IsWithin(highlight, start, end)).Select(highlight => highlight.Start)
            .DefaultIfEmpty(start).First();
        var from = Math.Min(first - (MaxCharacters / 4), end - MaxCharacters);
        return from <= start ? start : passage.Text.IndexOf(' ', from, first - from) is >= 0 and var space ? space + 1 : first;
    }

    private static int LastShown(string text, int start, int end)
    {
        if (end - start <= MaxCharacters)
        {
            return end;
        }

        var space = text.LastIndexOf(' ', start + MaxCharacters, MaxCharacters);
        return space > start ? space : start + MaxCharacters;
    }
}
