using System.Text;

namespace SearchPapers.Cli.Output.Terminal;

/// <summary>Writes all text that people read: the one place that breaks lines, and makes bold text and links.</summary>
internal sealed class TerminalWriter(TextWriter writer, TerminalCapabilities capabilities)
{
    private const char Escape = '\e';

    public TerminalCapabilities Capabilities => capabilities;

    /// <summary>Returns standard output as it is.</summary>
    public static TerminalWriter Output(bool noColor) => new(Console.Out, DetectCapabilities(Console.IsOutputRedirected, noColor));

    /// <summary>Returns standard error as it is.</summary>
    public static TerminalWriter Error(bool noColor) => new(Console.Error, DetectCapabilities(Console.IsErrorRedirected, noColor));

    /// <summary>Writes text, a line for each of its lines.</summary>
    public void WriteLine(string text = "")
    {
        foreach (var line in text.Split('\n'))
        {
            Write("", new TextSpan(line));
        }
    }

    /// <summary>Writes pieces of text one after another; what does not fit on the line goes below its start.</summary>
    /// <param name="prefix">What the first line begins with, such as a number; other lines are indented as far.</param>
    /// <param name="spans">The text; the spaces that it begins with belong to the lead.</param>
    public void Write(string prefix, params IReadOnlyList<TextSpan> spans)
    {
        if (capabilities.Width is not { } width)
        {
            WriteUnbroken(prefix, spans);
            return;
        }

        prefix += new string(' ', LeadingSpaces(spans));
        var indent = DisplayWidth.Of(prefix);
        foreach (var line in WordWrap.Lines(spans, Math.Max(1, width - indent)))
        {
            WriteUnbroken(prefix, line);
            prefix = new string(' ', indent);
        }
    }

    /// <summary>Writes pieces of text on one line, however long it gets: a command, say, that is pasted.</summary>
    /// <param name="prefix">What the line begins with.</param>
    /// <param name="spans">The text.</param>
    public void WriteUnbroken(string prefix, params IReadOnlyList<TextSpan> spans)
    {
        var text = new StringBuilder(prefix);
        Append(text, spans);
        writer.WriteLine(text.ToString().TrimEnd(' '));
    }

    private static TerminalCapabilities DetectCapabilities(bool isRedirected, bool noColor) =>
        isRedirected ? TerminalCapabilities.Plain : TerminalCapabilities.Detect(Columns(), noColor, Environment.GetEnvironmentVariable);

    private static int LeadingSpaces(IReadOnlyList<TextSpan> spans) =>
        spans is [{ Text: var text }, ..] ? text.Length - text.TrimStart(' ').Length : 0;

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
    private void Append(StringBuilder text, IReadOnlyList<TextSpan> spans)
    {
        for (var i = 0; i < spans.Count;)
        {
            var (first, run) = (spans[i], new StringBuilder());
            for (; i < spans.Count && spans[i].HasFormatOf(first); i++)
            {
                run.Append(WithoutControls(spans[i].Text));
            }

            text.Append(Styled(Linked(run.ToString(), first.Link), first.Style));
        }
    }

    private string Styled(string text, SpanStyle style) => style switch
    {
        SpanStyle.Bold when capabilities.HasStyles => $"{Escape}[1m{text}{Escape}[0m",
        SpanStyle.Dim when capabilities.HasStyles => $"{Escape}[2m{text}{Escape}[0m",
        _ => text,
    };

    private string Linked(string text, string? link) => capabilities.HasLinks && link is not null
        ? $"{Escape}]8;;{WithoutControls(link)}{Escape}\\{text}{Escape}]8;;{Escape}\\"
        : text;

    // Titles come from lists and PDFs of anybody: none of them steers a terminal.
    private static string WithoutControls(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        return string.Create(text.Length, text, static (clean, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                clean[i] = char.IsControl(from[i]) ? ' ' : from[i];
            }
        });
    }
}
