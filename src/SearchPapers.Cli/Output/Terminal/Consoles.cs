using System.Text;
using Spectre.Console;

namespace SearchPapers.Cli.Output.Terminal;

/// <summary>Standard output for much text, and standard error as a console that bars are drawn on.</summary>
internal static class Consoles
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Returns standard output for much text: it is written when a buffer is full.</summary>
    public static StreamWriter BufferedOutput() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes);

    public static IAnsiConsole Bars(TerminalCapabilities look) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Detect,
        ColorSystem = look.HasStyles ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Detect,
        Out = new AnsiConsoleOutput(Console.Error),
    });
}
