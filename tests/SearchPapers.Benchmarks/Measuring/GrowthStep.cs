using System.Globalization;
using System.Reflection;
using System.Text.Json;
using SearchPapers.Benchmarks.Commands;

namespace SearchPapers.Benchmarks.Measuring;

internal sealed class GrowthStep(string program, string queries, int threads, int runs)
{
    public const int AddedPapers = 100;

    public static IReadOnlyList<string> Columns { get; } =
    [
        "papers", "ingest s", "documents/s", "of which fit s", "documents/s without the fit", "ingest peak MiB",
        "bytes a paper",
        "of which vectors", "hybrid p50 / p99 ms", "keyword p50 / p99 ms", "semantic p50 / p99 ms", "resident MiB",
        "of which private", "cold command ms", $"adding {AddedPapers} s",
    ];

    // A second process of this program, so that its memory is only what serving needs.
    private static IReadOnlyList<string> ThisProgram { get; } = Environment.ProcessPath is { } path
        && Path.GetFileNameWithoutExtension(path) != "dotnet"
            ? [path]
            : ["dotnet", Assembly.GetExecutingAssembly().Location];

    public async Task<IReadOnlyList<object?>> MeasureAsync(string folder, string papers, string more, int size)
    {
        var index = Path.Combine(folder, "index");
        string[] folders = ["--index", index, "--corpus", Path.Combine(folder, "corpus"), "--quiet"];
        foreach (var old in new[] { index, Path.Combine(folder, "corpus") }.Where(Directory.Exists))
        {
            Directory.Delete(old, recursive: true);
        }

        var ingest = await ProcessRun.RunAsync([program, "ingest", papers, .. folders], maxExitCode: 1);
        var (bytes, vectors) = (CountBytes(index, "*"), CountBytes(index, "vectors*"));
        var fit = double.Parse(
            (await ProcessRun.RunAsync([.. ThisProgram, "fit", "--from", papers, "--json"])).Output,
            CultureInfo.InvariantCulture);
        var timed = await ProcessRun.RunAsync(
            [.. ThisProgram, "queries", "--index", index, "--queries", queries, "--threads", $"{threads}", "--json"]);
        var served = JsonSerializer.Deserialize<List<QueryTimes>>(timed.Output)!.ToDictionary(mode => mode.Mode);
        var cold = await ProcessesCommand.MeasureAsync(
            [$"\"{program}\" search {{words}} --mode hybrid --index \"{index}\""],
            JsonLines.ReadQuestions(queries),
            runs);
        var adding = await ProcessRun.RunAsync([program, "ingest", more, .. folders]);
        var seconds = ingest.Milliseconds / 1000;
        var memory = served.Values.Last().Memory;
        return
        [
            size, seconds, size / seconds, fit, size / (seconds - fit), ingest.PeakMebibytes, (double)bytes / size,
            (double)vectors / size, FormatTimes(served[SearchMode.Hybrid]), FormatTimes(served[SearchMode.Keyword]),
            FormatTimes(served[SearchMode.Semantic]), memory.WorkingSet, memory.Private, cold[0].P50,
            adding.Milliseconds / 1000,
        ];
    }

    private static string FormatTimes(QueryTimes served) =>
        string.Create(CultureInfo.InvariantCulture, $"{served.Sequential.P50:0.0} / {served.Sequential.P99:0.0}");

    private static long CountBytes(string folder, string pattern) =>
        new DirectoryInfo(folder).EnumerateFiles(pattern, SearchOption.AllDirectories).Sum(file => file.Length);
}
