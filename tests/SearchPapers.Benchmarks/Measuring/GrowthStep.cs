using System.Globalization;
using System.Reflection;
using System.Text.Json;
using SearchPapers.Benchmarks.Commands;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>Measures one number of papers.</summary>
internal sealed class GrowthStep(string program, string queries, int threads, int runs)
{
    public const int Added = 100;

    public static IReadOnlyList<string> Columns { get; } =
    [
        "papers", "ingest s", "documents/s", "of which fit s", "documents/s beside the fit", "ingest peak MiB", "bytes a paper",
        "of which vectors", "hybrid p50 / p99 ms", "keyword p50 / p99 ms", "semantic p50 / p99 ms", "resident MiB",
        "of which its own", "cold command ms", $"adding {Added} s",
    ];

    // This program once more, so that what it holds in memory is what serving takes.
    private static IReadOnlyList<string> Self { get; } = Environment.ProcessPath is { } path
        && Path.GetFileNameWithoutExtension(path) != "dotnet"
            ? [path]
            : ["dotnet", Assembly.GetExecutingAssembly().Location];

    public async Task<IReadOnlyList<object?>> OfAsync(string folder, string papers, string more, int size)
    {
        var index = Path.Combine(folder, "index");
        string[] folders = ["--index", index, "--corpus", Path.Combine(folder, "corpus"), "--quiet"];
        foreach (var old in new[] { index, Path.Combine(folder, "corpus") }.Where(Directory.Exists))
        {
            Directory.Delete(old, recursive: true);
        }

        var ingest = await ProcessRun.OfAsync([program, "ingest", papers, .. folders], worst: 1);
        var (bytes, vectors) = (BytesIn(index, "*"), BytesIn(index, "vectors*"));
        var fit = double.Parse(
            (await ProcessRun.OfAsync([.. Self, "fit", "--from", papers, "--json"])).Output,
            CultureInfo.InvariantCulture);
        var asked = await ProcessRun.OfAsync(
            [.. Self, "queries", "--index", index, "--queries", queries, "--threads", $"{threads}", "--json"]);
        var served = JsonSerializer.Deserialize<List<Served>>(asked.Output)!.ToDictionary(mode => mode.Mode);
        var cold = await ProcessesCommand.TimesAsync(
            [$"\"{program}\" search {{words}} --mode hybrid --index \"{index}\""],
            JsonLines.Questions(queries),
            runs);
        var adding = await ProcessRun.OfAsync([program, "ingest", more, .. folders]);
        var seconds = ingest.Milliseconds / 1000;
        var memory = served.Values.Last().Memory;
        return
        [
            size, seconds, size / seconds, fit, size / (seconds - fit), ingest.PeakMebibytes, (double)bytes / size,
            (double)vectors / size, TimesOf(served[SearchMode.Hybrid]), TimesOf(served[SearchMode.Keyword]),
            TimesOf(
                served[SearchMode.Semantic]), memory.WorkingSet, memory.Private, cold[0].P50, adding.Milliseconds / 1000,
        ];
    }

    private static string TimesOf(Served served) =>
        string.Create(CultureInfo.InvariantCulture, $"{served.One.P50:0.0} / {served.One.P99:0.0}");

    private static long BytesIn(string folder, string pattern) =>
        new DirectoryInfo(folder).EnumerateFiles(pattern, SearchOption.AllDirectories).Sum(file => file.Length);
}
