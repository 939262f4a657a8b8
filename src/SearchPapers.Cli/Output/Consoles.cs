using Spectre.Console;

namespace SearchPapers.Cli.Output;

/// <summary>Standard error as a console that bars are drawn on.</summary>
internal static class Consoles
{
    public static IAnsiConsole Bars(Look look) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Detect,
        ColorSystem = look.HasStyles ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Detect,
        Out = new AnsiConsoleOutput(Console.Error),
    });
}
