using System.ComponentModel;
using System.Diagnostics;

namespace SearchPapers.Cli.Opening;

internal sealed class Programs : IPrograms
{
    private static readonly string[] Extensions = OperatingSystem.IsWindows() ? [".exe"] : [""];

    // Without a display, programs with a window exit at once.
    private static bool HasDisplay =>
        !OperatingSystem.IsLinux() || IsSet("DISPLAY") || IsSet("WAYLAND_DISPLAY");

    public bool Has(string program) => HasDisplay && (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => Array.Exists(Extensions, ending => File.Exists(Path.Combine(folder, program + ending))));

    public bool Start(string program, IReadOnlyList<string> arguments)
    {
        // A shell starts the program in the background, so that it outlives this process, and discards its output.
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo(
                "/bin/sh", ["-c", "\"$@\" </dev/null >/dev/null 2>&1 &", "sh", program, .. arguments]);
        try
        {
            using var process = Process.Start(start);
            return process is not null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
