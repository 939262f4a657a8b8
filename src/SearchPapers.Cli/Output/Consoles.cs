using Spectre.Console;

namespace SearchPapers.Cli.Output;

/// <summary>Standard output and standard error as consoles that know whether a person is looking.</summary>
internal static class Consoles
{
    // Lines are not wrapped where a program reads them.
    private const int Unwrapped = 100_000;

    public static IAnsiConsole Output(bool noColor) => Create(Console.Out, Console.IsOutputRedirected, noColor);

    public static IAnsiConsole Error(bool noColor) => Create(Console.Error, Console.IsErrorRedirected, noColor);

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
