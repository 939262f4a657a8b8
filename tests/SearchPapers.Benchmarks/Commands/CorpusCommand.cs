using System.CommandLine;
using SearchPapers.Benchmarks.Measuring;

namespace SearchPapers.Benchmarks.Commands;

internal static class CorpusCommand
{
    public static Command Create()
    {
        var from = BenchmarkOptions.Papers();
        var papers = BenchmarkOptions.Number("--papers", "The number of papers to write.", 10_000);
        var skip = BenchmarkOptions.Number("--skip", "The number of papers to skip at the start.", 0);
        var to = BenchmarkOptions.Output("The file of JSON lines.");
        var command = new Command(
            "corpus", "Write papers as JSON lines; when the files are exhausted, repeats them with new ids.")
        {
            from, papers, skip, to,
        };
        command.SetAction(parsed => Write(
            parsed.GetRequiredValue(from), parsed.GetValue(skip), parsed.GetValue(papers),
            parsed.GetRequiredValue(to)));
        return command;
    }

    public static void Write(IReadOnlyList<string> files, int skip, int papers, string path)
    {
        var repeated = 0;
        using (var writer = new StreamWriter(path))
        {
            foreach (var (round, line) in ReadRepeatedly(files).Skip(skip).Take(papers))
            {
                writer.WriteLine(round == 0 ? line : JsonLines.WithId(line, id => $"{id}-copy{round}"));
                repeated += round == 0 ? 0 : 1;
            }
        }

        var note = repeated == 0
            ? "none repeated"
            : $"{repeated:#,0} of them repeated with new ids";
        Console.Error.WriteLine($"{path}: {papers:#,0} papers, {note}.");
    }

    private static IEnumerable<(int Round, string Line)> ReadRepeatedly(IReadOnlyList<string> files)
    {
        var found = true;
        for (var round = 0; found; round++)
        {
            found = false;
            foreach (var line in JsonLines.ReadLines(files))
            {
                found = true;
                yield return (round, line);
            }
        }
    }
}
