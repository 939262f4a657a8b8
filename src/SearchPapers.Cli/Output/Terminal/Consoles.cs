using System.Text;
using Spectre.Console;

namespace SearchPapers.Cli.Output.Terminal;

internal static class Consoles
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Returns standard output with a large buffer, for exports.</summary>
    public static StreamWriter BufferedOutput() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes);

    public static IAnsiConsole ProgressConsole(TerminalCapabilities capabilities) =>
        AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Detect,
            ColorSystem = capabilities.HasStyles ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Error),
        });
}
