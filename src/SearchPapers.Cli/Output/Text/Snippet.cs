using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Output.Text;

/// <summary>Prints the sentence of a passage that shows best why a paper was found.</summary>
internal static class Snippet
{
    // Three lines of a terminal.
    private const int MaxCharacters = 230;

    private const string Ellipsis = "…";

    /// <summary>Returns as much of the sentence as there is room for, with the words of the query in bold.</summary>
    public static IReadOnlyList<TextSpan> ForPassage(Passage passage)
    {
        var (sentence, length) = passage.Snippet.GetOffsetAndLength(passage.Text.Length);
        var sentenceEnd = sentence + length;
        var start = length > MaxCharacters ? FirstShown(passage, sentence, sentenceEnd) : sentence;
        var end = LastShown(passage.Text, start, sentenceEnd);
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
        if (end < sentenceEnd)
        {
            pieces.Add(new TextSpan($" {Ellipsis}"));
        }

        return pieces;
    }

    private static bool IsWithin(Highlight highlight, int start, int end) =>
        highlight.Start >= start && highlight.Start + highlight.Length <= end;

    // Of a long sentence the words before the first highlight are left out, but for a few.
    private static int FirstShown(Passage passage, int start, int end)
    {
        var first =
            passage.Highlights.Where(highlight => IsWithin(highlight, start, end)).Select(highlight => highlight.Start)
            .DefaultIfEmpty(start).First();
        var from = Math.Min(first - (MaxCharacters / 4), end - MaxCharacters);
        return from <= start ? start : passage.Text.IndexOf(' ', from, first - from) is >= 0 and var space ? space
            + 1 : first;
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
