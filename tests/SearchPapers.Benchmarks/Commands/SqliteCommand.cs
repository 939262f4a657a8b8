using System.CommandLine;
using System.Diagnostics;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Benchmarks.Sqlite;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>SQLite's FTS5 with the same papers and questions.</summary>
internal static class SqliteCommand
{
    public static Command Create()
    {
        var (from, queries) = (Inputs.From(), Inputs.Queries());
        var to = Inputs.Out("The database, which is replaced.");
        var optimize = new Option<bool>("--optimize") { Description = "Merge the index's parts before asking." };
        var command = new Command("sqlite", "SQLite FTS5: bm25, Porter's stems, any word of a question, top 10.")
        {
            from, queries, to, optimize,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(to);
            var start = Stopwatch.GetTimestamp();
            using var table = FullTextTable.Create(path);
            var papers = table.Add(JsonLines.Papers(parsed.GetRequiredValue(from)));
            if (parsed.GetValue(optimize))
            {
                table.Optimize();
            }

            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var times = Ask(table, parsed.GetRequiredValue(queries));
            new MarkdownTable(
                "SQLite", "papers", "documents/s", "bytes a paper", "p50 ms", "p90 ms", "p99 ms", "resident MiB").Row(
                table.Version, papers, papers / seconds, (double)new FileInfo(path).Length / papers,
                times.P50, times.P90, times.P99, ProcessMemory.OfThisProcess().WorkingSet);
        });
        return command;
    }

    // The first time warms the pages.
    private static Times Ask(FullTextTable table, string queries)
    {
        List<string> questions = [.. JsonLines.Questions(queries).Select(JsonLines.AnyTerm)];
        questions.ForEach(words => table.Ask(words));
        return Times.Of(questions.Select(words =>
        {
            var start = Stopwatch.GetTimestamp();
            table.Ask(words);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }));
    }
}
