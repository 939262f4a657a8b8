using System.Text;
using Spectre.Console;

namespace SearchPapers.Cli.Output;

/// <summary>Standard output and standard error as consoles that know whether a person is looking.</summary>
internal static class Consoles
{
    // Lines are not wrapped where a program reads them.
    private const int Unwrapped = 100_000;

    private const int BufferBytes = 1 << 16;

    public static IAnsiConsole Output(bool noColor) => Create(Console.Out, Console.IsOutputRedirected, noColor);

    public static IAnsiConsole Error(bool noColor) => Create(Console.Error, Console.IsErrorRedirected, noColor);

    /// <summary>Returns standard output for much text: it is written when a buffer is full.</summary>
    public static StreamWriter BufferedOutput() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes);

    private static IAnsiConsole Create(TextWriter writer, bool redirected, bool noColor)
    {
        var plain = redirected || noColor || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected)
        {
            console.Profile.Width = Unwrapped;
        }

        return console;
    }
}
