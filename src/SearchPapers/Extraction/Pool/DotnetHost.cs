using System.Runtime.InteropServices;

namespace SearchPapers.Extraction.Pool;

internal static class DotnetHost
{
    private static readonly string FileName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    public static string Find() =>
        Candidates().FirstOrDefault(File.Exists) ?? throw new SearchPapersException(
            SearchPapersError.ExtractionUnavailable,
            "PDFs are read in a separate process, which needs the dotnet program. It was not found in "
            + "DOTNET_HOST_PATH, next to the running runtime, in DOTNET_ROOT or PATH. Install the "
            + ".NET runtime, or set one of them.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
        {
            yield return host;
        }

        if (Environment.ProcessPath is { } process && Path.GetFileName(process) == FileName)
        {
            yield return process;
        }

        // The shared runtime of a program started by its own name is three folders below dotnet.
        yield return Path.GetFullPath(
            Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", FileName));

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Prepend(Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "")
            .Where(folder => folder.Length > 0);
        foreach (var folder in folders)
        {
            yield return Path.Combine(folder, FileName);
        }
    }
}
