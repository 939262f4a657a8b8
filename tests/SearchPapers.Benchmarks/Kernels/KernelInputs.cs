using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Benchmarks.Kernels;

internal static class KernelInputs
{
    // In this process, which has access to the library's internals.
    public static IConfig Config { get; } = ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator())
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "kernels"))
        .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);

    public static string IndexPath { get; private set; } = "";

    public static IReadOnlyList<string> Questions { get; private set; } = [];

    public static IndexSnapshot OpenSnapshot() => IndexSnapshot.Open(new IndexFolder(IndexPath).Current()!);

    public static void Set(string index, string queries) =>
        (IndexPath, Questions) = (index, JsonLines.ReadQuestions(queries));
}
