using System.CommandLine;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>All commands of the program.</summary>
internal static class BenchmarkTree
{
    public static RootCommand Create() =>
        new("Measures how fast SearchPapers is, how much room it takes, and how both grow. Prints Markdown.")
        {
            KernelsCommand.Create(),
            CorpusCommand.Create(),
            TermsCommand.Create(),
            VectorsCommand.Create(),
            QueriesCommand.Create(),
            OverlapCommand.Create(),
            ExactnessCommand.Create(),
            FitCommand.Create(),
            SqliteCommand.Create(),
            RivalCommand.Create(),
            ProcessesCommand.Create(),
            GrowthCommand.Create(),
            StoppingCommand.Create(),
        };
}
