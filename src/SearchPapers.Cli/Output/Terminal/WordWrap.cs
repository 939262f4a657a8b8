namespace SearchPapers.Cli.Output.Terminal;

internal static class WordWrap
{
    /// <summary>Breaks text between words. A word longer than the width gets a line of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<TextSpan>> Lines(IEnumerable<TextSpan> spans, int width)
    {
        var lines = new List<IReadOnlyList<TextSpan>>();
        var line = new List<TextSpan>();
        var used = 0;
        foreach (var (space, word) in Words(spans))
        {
            var wordWidth = 0;
            word.ForEach(span => wordWidth += DisplayWidth.Measure(span.Text));
            if (used > 0 && used + DisplayWidth.Measure(space?.Text ?? "") + wordWidth > width)
            {
                lines.Add(line);
                (line, used) = ([], 0);
            }
            else if (space is not null && used > 0)
            {
                line.Add(space);
                used += DisplayWidth.Measure(space.Text);
            }

            line.AddRange(word);
            used += wordWidth;
        }

        lines.Add(line);
        return lines;
    }

    // A word may consist of several spans, for instance if a part of it is bold.
    private static List<WordAfterSpace> Words(IEnumerable<TextSpan> spans)
    {
        var words = new List<WordAfterSpace>();
        TextSpan? space = null;
        var word = new List<TextSpan>();
        foreach (var span in spans)
        {
            for (var start = 0; start < span.Text.Length;)
            {
                var end = End(span.Text, start);
                var part = span with { Text = span.Text[start..end] };
                start = end;
                if (part.Text[0] != ' ')
                {
                    word.Add(part);
                    continue;
                }

                if (word.Count > 0)
                {
                    words.Add(new WordAfterSpace(space, word));
                    word = [];
                }

                space = part;
            }
        }

        if (word.Count > 0)
        {
            words.Add(new WordAfterSpace(space, word));
        }

        return words;
    }

    private static int End(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (text[end] == ' ') == (text[start] == ' '))
        {
            end++;
        }

        return end;
    }

    private sealed record WordAfterSpace(TextSpan? Space, List<TextSpan> Word);
}
