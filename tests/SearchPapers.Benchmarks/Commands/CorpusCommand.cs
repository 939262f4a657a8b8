using System.CommandLine;
using SearchPapers.Benchmarks.Measuring;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>Writes as many papers as are asked for.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        var from = Inputs.From();
        var papers = Inputs.Number("--papers", "How many papers to write.", 10_000);
        var skip = Inputs.Number("--skip", "How many papers to leave out at the beginning.", 0);
        var to = Inputs.Out("The file of JSON lines.");
        var command = new Command(
            "corpus", "Write papers as JSON lines; beyond those of the files, the same with other ids.")
        {
            from, papers, skip, to,
        };
        command.SetAction(parsed => Write(
            parsed.GetRequiredValue(from), parsed.GetValue(skip), parsed.GetValue(papers), parsed.GetRequiredValue(to)));
        return command;
    }

    /// <summary>Writes papers and says whether some are repeated.</summary>
    public static void Write(IReadOnlyList<string> files, int skip, int papers, string path)
    {
        var repeated = 0;
        using (var writer = new StreamWriter(path))
        {
            foreach (var (round, line) in Endless(files).Skip(skip).Take(papers))
            {
                writer.WriteLine(round == 0 ? line : JsonLines.WithId(line, id => $"{id}-again{round}"));
                repeated += round == 0 ? 0 : 1;
            }
        }

        var note = repeated == 0
            ? "none twice"
            : $"{repeated:#,0} of them papers that the files have, once more with other ids";
        Console.Error.WriteLine($"{path}: {papers:#,0} papers, {note}.");
    }

    private static IEnumerable<(int Round, string Line)> Endless(IReadOnlyList<string> files)
    {
        var found = true;
        for (var round = 0; found; round++)
        {
            found = false;
            foreach (var line in JsonLines.Of(files))
            {
                found = true;
                yield return (round, line);
            }
        }
    }
}
