using System.Text;

namespace SearchPapers.Cli.Output.Terminal;

/// <summary>Writes all text for people: wraps lines, adds styles and links, removes control characters.</summary>
internal sealed class TerminalWriter(TextWriter writer, TerminalCapabilities capabilities)
{
    private const char Escape = '\e';

    public TerminalCapabilities Capabilities => capabilities;

    public static TerminalWriter Output(bool noColor) =>
        new(Console.Out, DetectCapabilities(Console.IsOutputRedirected, noColor));

    public static TerminalWriter Error(bool noColor) =>
        new(Console.Error, DetectCapabilities(Console.IsErrorRedirected, noColor));

    public void WriteLine(string text = "")
    {
        foreach (var line in text.Split('\n'))
        {
            Write("", new TextSpan(line));
        }
    }

    /// <summary>Writes wrapped text with a hanging indent.</summary>
    /// <param name="prefix">
    /// The start of the first line, such as a number. Other lines are indented by its width.
    /// </param>
    /// <param name="spans">The text. Its leading spaces belong to the prefix.</param>
    public void Write(string prefix, params IReadOnlyList<TextSpan> spans)
    {
        if (capabilities.Width is not { } width)
        {
            WriteUnbroken(prefix, spans);
            return;
        }

        prefix += new string(' ', LeadingSpaces(spans));
        var indent = DisplayWidth.Measure(prefix);
        foreach (var line in WordWrap.Lines(spans, Math.Max(1, width - indent)))
        {
            WriteUnbroken(prefix, line);
            prefix = new string(' ', indent);
        }
    }

    /// <summary>Writes text on one line of any length, such as a command to be pasted.</summary>
    public void WriteUnbroken(string prefix, params IReadOnlyList<TextSpan> spans)
    {
        var text = new StringBuilder(prefix);
        Append(text, spans);
        writer.WriteLine(text.ToString().TrimEnd(' '));
    }

    private static TerminalCapabilities DetectCapabilities(bool isRedirected, bool noColor) =>
        isRedirected
            ? TerminalCapabilities.Plain
            : TerminalCapabilities.Detect(Columns(), noColor, Environment.GetEnvironmentVariable);

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

    // Adjacent spans of one format share one escape sequence.
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

    // Titles come from untrusted lists and PDFs: they must not control the terminal.
    private static string WithoutControls(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        return string.Create(text.Length, text, static (clean, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                clean[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
    }
}
