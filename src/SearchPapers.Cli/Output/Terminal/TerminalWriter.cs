using System.Text;

namespace SearchPapers.Cli.Output.Terminal;

/// <summary>Writes all text that people read: the one place that breaks lines, and makes bold text and links.</summary>
internal sealed class TerminalWriter(TextWriter writer, TerminalCapabilities look)
{
    private const char Escape = '\e';

    public TerminalCapabilities Look => look;

    /// <summary>Returns standard output as it is.</summary>
    public static TerminalWriter Output(bool noColor) => new(Console.Out, LookOf(Console.IsOutputRedirected, noColor));

    /// <summary>Returns standard error as it is.</summary>
    public static TerminalWriter Error(bool noColor) => new(Console.Error, LookOf(Console.IsErrorRedirected, noColor));

    /// <summary>Writes text, a line for each of its lines.</summary>
    public void WriteLine(string text = "")
    {
        foreach (var line in text.Split('\n'))
        {
            Write("", new TextSpan(line));
        }
    }

    /// <summary>Writes pieces of text one after another; what does not fit on the line goes below its start.</summary>
    /// <param name="lead">What the first line begins with, such as a number; other lines are indented as far.</param>
    /// <param name="pieces">The text; the spaces that it begins with belong to the lead.</param>
    public void Write(string lead, params IReadOnlyList<TextSpan> pieces)
    {
        if (look.Width is not { } width)
        {
            WriteUnbroken(lead, pieces);
            return;
        }

        lead += new string(' ', LeadingSpaces(pieces));
        var indent = DisplayWidth.Of(lead);
        foreach (var line in WordWrap.Lines(pieces, Math.Max(1, width - indent)))
        {
            WriteUnbroken(lead, line);
            lead = new string(' ', indent);
        }
    }

    /// <summary>Writes pieces of text on one line, however long it gets: a command, say, that is pasted.</summary>
    /// <param name="lead">What the line begins with.</param>
    /// <param name="pieces">The text.</param>
    public void WriteUnbroken(string lead, params IReadOnlyList<TextSpan> pieces)
    {
        var text = new StringBuilder(lead);
        Append(text, pieces);
        writer.WriteLine(text.ToString().TrimEnd(' '));
    }

    private static TerminalCapabilities LookOf(bool isRedirected, bool noColor) =>
        isRedirected ? TerminalCapabilities.Plain : TerminalCapabilities.OfTerminal(Columns(), noColor, Environment.GetEnvironmentVariable);

    private static int LeadingSpaces(IReadOnlyList<TextSpan> pieces) =>
        pieces is [{ Text: var text }, ..] ? text.Length - text.TrimStart(' ').Length : 0;

    private static int Columns()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // What looks alike is written in one go.
    private void Append(StringBuilder text, IReadOnlyList<TextSpan> pieces)
    {
        for (var at = 0; at < pieces.Count;)
        {
            var (first, together) = (pieces[at], new StringBuilder());
            for (; at < pieces.Count && pieces[at].IsLike(first); at++)
            {
                together.Append(Harmless(pieces[at].Text));
            }

            text.Append(Styled(Linked(together.ToString(), first.Link), first.Style));
        }
    }

    private string Styled(string text, SpanStyle style) => style switch
    {
        SpanStyle.Bold when look.HasStyles => $"{Escape}[1m{text}{Escape}[0m",
        SpanStyle.Dim when look.HasStyles => $"{Escape}[2m{text}{Escape}[0m",
        _ => text,
    };

    private string Linked(string text, string? link) => look.HasLinks && link is not null
        ? $"{Escape}]8;;{Harmless(link)}{Escape}\\{text}{Escape}]8;;{Escape}\\"
        : text;

    // Titles come from lists and PDFs of anybody: none of them steers a terminal.
    private static string Harmless(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        return string.Create(text.Length, text, static (harmless, from) =>
        {
            for (var at = 0; at < from.Length; at++)
            {
                harmless[at] = char.IsControl(from[at]) ? ' ' : from[at];
            }
        });
    }
}
