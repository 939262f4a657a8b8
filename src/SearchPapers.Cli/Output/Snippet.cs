namespace SearchPapers.Cli.Output;

/// <summary>The part of a passage that is worth a reader's first look, in pieces that are highlighted or not.</summary>
internal static class Snippet
{
    private const int MaxCharacters = 360;
    private const string Left = "… ";

    /// <summary>Returns the stretch of the passage with the most highlights, begun and ended between words.</summary>
    public static IEnumerable<(string Text, bool Highlighted)> Of(Passage passage)
    {
        var (start, end) = Window(passage);
        if (start > 0)
        {
            yield return (Left, false);
        }

        var at = start;
        foreach (var highlight in passage.Highlights.Where(h => h.Start >= start && h.Start + h.Length <= end))
        {
            yield return (passage.Text[at..highlight.Start], false);
            at = highlight.Start + highlight.Length;
            yield return (passage.Text[highlight.Start..at], true);
        }

        yield return (passage.Text[at..end] + (end < passage.Text.Length ? " …" : ""), false);
    }

    private static (int Start, int End) Window(Passage passage)
    {
        var text = passage.Text;
        if (text.Length <= MaxCharacters)
        {
            return (0, text.Length);
        }

        var best = passage.Highlights
            .Select(first => (first.Start, Count: passage.Highlights.Count(h => IsWithin(h, first.Start))))
            .OrderByDescending(window => window.Count)
            .FirstOrDefault();
        var start = SentenceStart(text, best.Start);
        var end = Math.Min(text.Length, start + MaxCharacters);
        var space = text.LastIndexOf(' ', end - 1);
        return (start, end < text.Length && space > start ? space : end);
    }

    private static bool IsWithin(Highlight highlight, int start) =>
        highlight.Start >= start && highlight.Start + highlight.Length <= start + (MaxCharacters / 2);

    // A snippet reads best from the beginning of a sentence, where one is near enough.
    private static int SentenceStart(string text, int highlight)
    {
        var from = Math.Max(0, highlight - (MaxCharacters / 2));
        var stop = text.LastIndexOf(". ", highlight, highlight - from, StringComparison.Ordinal);
        if (stop >= 0)
        {
            return stop + 2;
        }

        return from == 0 ? 0 : text.IndexOf(' ', from, highlight - from) is var space and >= 0 ? space + 1 : highlight;
    }
}
