using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace SearchPapers.Extraction.Pool;

/// <summary>
/// Creates the command that starts a worker: by default the library's own assembly with the host's dependencies.
/// </summary>
internal static class WorkerCommand
{
    public const string WorkerArgument = "read-pdfs";
    public const string HostIsWorkerSwitch = "SearchPapers.Extraction.HostIsWorker";

    public static ProcessStartInfo Create(string? workerPath, int heapMebibytes)
    {
        var start = workerPath is { } path ? CustomWorker(path) : HostedWorker();
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        foreach (var (name, value) in Limits(heapMebibytes))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static ProcessStartInfo CustomWorker(string path)
    {
        if (!Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase))
        {
            return new ProcessStartInfo(path);
        }

        // Otherwise dotnet would start and fail, which looks like a worker killed by a PDF.
        return File.Exists(path) ? new ProcessStartInfo(DotnetHost.Find(), [path]) : throw new SearchPapersException(
            SearchPapersError.ExtractionUnavailable,
            $"PDFs are read by \"{path}\", which PdfWorkerPath names, and there is no such file.");
    }

    private static ProcessStartInfo HostedWorker()
    {
        if (AppContext.TryGetSwitch(HostIsWorkerSwitch, out var isWorker) && isWorker
            && Environment.ProcessPath is { } program)
        {
            return new ProcessStartInfo(program, [WorkerArgument]);
        }

        var worker = typeof(WorkerCommand).Assembly.Location;
        if (HostFile() is not { } host || worker.Length == 0)
        {
            throw new SearchPapersException(
                SearchPapersError.ExtractionUnavailable,
                "PDFs are read in a separate process, which is started from the program's .dll, .deps.json and "
                + ".runtimeconfig.json, but this program is a single file without them. "
                + "Have it call PaperExtractor.RunWorkerAsync, or set PdfWorkerPath to a published worker.");
        }

        string[] arguments =
        [
            "exec", "--runtimeconfig", host + ".runtimeconfig.json", "--depsfile", host + ".deps.json", worker,
        ];
        return new ProcessStartInfo(DotnetHost.Find(), arguments);
    }

    private static string? HostFile()
    {
        var folder = AppContext.BaseDirectory;
        var entry = Assembly.GetEntryAssembly()?.GetName().Name;
        return Directory.EnumerateFiles(folder, "*.runtimeconfig.json")
            .Select(file => file[..^".runtimeconfig.json".Length])
            .Where(host => File.Exists(host + ".deps.json"))
            .OrderByDescending(host => Path.GetFileName(host) == entry)
            .FirstOrDefault();
    }

    private static IEnumerable<(string Name, string Value)> Limits(int heapMebibytes)
    {
        var heap = (long)heapMebibytes * 1024 * 1024;
        yield return ("DOTNET_GCHeapHardLimit", heap.ToString("x", CultureInfo.InvariantCulture));
        yield return ("DOTNET_gcServer", "0");
        yield return ("DOTNET_gcConcurrent", "0");
        // A worker runs for seconds, too short for these to pay off.
        yield return ("DOTNET_TieredPGO", "0");
        yield return ("DOTNET_EnableWriteXorExecute", "0");
        yield return ("DOTNET_EnableDiagnostics", "0");
        yield return ("DOTNET_DbgEnableMiniDump", "0");
    }
}
