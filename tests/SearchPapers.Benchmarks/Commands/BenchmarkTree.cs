using System.CommandLine;

namespace SearchPapers.Benchmarks.Commands;

internal static class BenchmarkTree
{
    public static RootCommand Create() =>
        new("Measure the speed, size and growth of SearchPapers. Prints Markdown.")
        {
            KernelsCommand.Create(),
            CorpusCommand.Create(),
            TermsCommand.Create(),
            VectorsCommand.Create(),
            QueriesCommand.Create(),
            OverlapCommand.Create(),
            ExactnessCommand.Create(),
            FitCommand.Create(),
            Fts5SpeedCommand.Create(),
            Fts5QualityCommand.Create(),
            ProcessesCommand.Create(),
            GrowthCommand.Create(),
            CancellationCommand.Create(),
        };
}
