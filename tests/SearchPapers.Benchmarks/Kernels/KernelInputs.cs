using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Indexing;

namespace SearchPapers.Benchmarks.Kernels;

/// <summary>What kernels are tried on: an index, and questions to it.</summary>
internal static class KernelInputs
{
    /// <summary>In this process: it sees the library's internals, and nothing is built on the side.</summary>
    public static IConfig Config { get; } = DefaultConfig.Instance
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsDefault())
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddExporter(MarkdownExporter.GitHub);

    public static string IndexPath { get; private set; } = "";

    public static IReadOnlyList<string> Questions { get; private set; } = [];

    public static IndexSnapshot OpenSnapshot() => IndexSnapshot.Open(new IndexFolder(IndexPath).Current()!);

    public static void Set(string index, string queries) =>
        (IndexPath, Questions) = (index, JsonLines.Questions(queries));
}
