using System.CommandLine;
using System.Diagnostics;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Benchmarks.Sqlite;

namespace SearchPapers.Benchmarks.Commands;

internal static class Fts5SpeedCommand
{
    public static Command Create()
    {
        var (from, queries) = (BenchmarkOptions.Papers(), BenchmarkOptions.Queries());
        var to = BenchmarkOptions.Output("The database file. An existing one is replaced.");
        var optimize = new Option<bool>("--optimize") { Description = "Merge the segments before the first question." };
        var command = new Command("fts5-speed", "Time SQLite FTS5: bm25, Porter stems, any term of a question, top 10.")
        {
            from, queries, to, optimize,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(to);
            var start = Stopwatch.GetTimestamp();
            using var index = Fts5Index.Create(path);
            var papers = index.Add(JsonLines.ReadPapers(parsed.GetRequiredValue(from)));
            if (parsed.GetValue(optimize))
            {
                index.Optimize();
            }

            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var times = TimeQuestions(index, parsed.GetRequiredValue(queries));
            new MarkdownTable(
                "SQLite", "papers", "documents/s", "bytes a paper", "p50 ms", "p90 ms", "p99 ms",
                "resident MiB").AddRow(
                index.Version, papers, papers / seconds, (double)new FileInfo(path).Length / papers,
                times.P50, times.P90, times.P99, ProcessMemory.MeasureThisProcess().WorkingSet);
        });
        return command;
    }

    // The first pass loads the pages.
    private static Times TimeQuestions(Fts5Index index, string queries)
    {
        List<string> questions = [.. JsonLines.ReadQuestions(queries).Select(JsonLines.AnyTerm)];
        questions.ForEach(words => index.Search(words));
        return Times.FromMilliseconds(questions.Select(words =>
        {
            var start = Stopwatch.GetTimestamp();
            index.Search(words);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }));
    }
}
