using System.Globalization;
using SearchPapers.Cli.Opening;
using SearchPapers.Cli.Output.Json;
using SearchPapers.Cli.Output.Terminal;
using SearchPapers.Cli.Output.Text;
using SearchPapers.Encoders.Training;

namespace SearchPapers.Cli.Output;

/// <summary>Prints what commands come to: results on standard output, all else on standard error.</summary>
internal sealed class Printer(bool json, bool quiet, bool noColor)
{
    private const int MostFilesNamed = 5;

    private static readonly SearchResults Sample = new()
    {
        Query = "a",
        Mode = SearchMode.Hybrid,
        TookMs = 1,
        TotalHits = 1,
        TotalHitsIsExact = true,
        Hits =
        [
            new SearchHit
            {
                Rank = 1,
                Score = 1,
                Paper = new Paper { Id = new PaperId("a"), Title = "A", Authors = ["A B"], Year = 2020, Venue = "C" },
                Passages =
                [
                    new Passage { Kind = PassageKind.Abstract, Text = "A.", Highlights = [new Highlight(0, 1)] },
                ],
            },
        ],
    };

    // Made when first written to: JSON needs neither.
    private TerminalWriter Output => field ??= TerminalWriter.Output(noColor);

    private TerminalWriter Error => field ??= TerminalWriter.Error(noColor);

    /// <summary>Prints an answer once it is there.</summary>
    /// <param name="searching">The answer.</param>
    /// <param name="findPdf">Tells where the PDF of a paper is on this machine.</param>
    /// <param name="explain">Whether to tell why each paper is where it is.</param>
    /// <remarks>The code that prints is loaded beside the search: it takes about as long.</remarks>
    public async Task<int> ResultsAsync(Task<SearchResults> searching, Func<PaperId, string?> findPdf, bool explain)
    {
        LoadResults();
        var results = await searching;
        results.Notices.ToList().ForEach(Notice);
        Print(results, () => new ResultsText(Output, findPdf, explain).Write(results));
        return results.Hits.Count > 0 ? ExitCode.Done : ExitCode.Nothing;
    }

    public int Ingest(UpdateResult result)
    {
        Failures(result);
        Print(IngestJson.Of(result), () => Output.WriteLine(Summary(result)));
        return result.Failed.Count > 0 ? ExitCode.Nothing : ExitCode.Done;
    }

    /// <summary>Prints a change that a watch has taken in, on one line.</summary>
    public void Change(UpdateResult result)
    {
        Failures(result);
        var files = string.Join(", ", result.Sources.Take(MostFilesNamed).Select(Path.GetFileName));
        var more = result.Sources.Count > MostFilesNamed ? $" and {result.Sources.Count - MostFilesNamed} more" : "";
        Print(
            new ChangeJson(result.Sources, result.Error is null ? IngestJson.Of(result) : null, result.Error?.Message),
            () => Output.WriteLine($"{files}{more}: {result.Error?.Message ?? Summary(result)}"));
    }

    /// <summary>Tells what the ingest before a first answer came to, on standard error.</summary>
    public void FirstIngest(UpdateResult result)
    {
        Failures(result);
        if (result.Failed.Count > 0)
        {
            Notice("The answer rests on the list's notes for those. \"searchpapers ingest\" tries them again.");
        }
    }

    public int Removal(UpdateResult result)
    {
        result.Notices.ToList().ForEach(Notice);
        result.Failed.ToList().ForEach(unknown => Error.WriteLine(unknown.Reason));
        Print(
            new RemovalJson(result.Removed, result.Failed, result.Sources, result.Papers),
            () => Output.WriteLine($"{result.Removed.Count} removed, {result.Papers} papers left."));
        return result.Failed.Count > 0 ? ExitCode.Nothing : ExitCode.Done;
    }

    public int Check(IReadOnlyList<Problem> problems)
    {
        Print(new CheckJson(problems), () => CheckText.Write(Output, problems));
        return problems.Count > 0 ? ExitCode.Nothing : ExitCode.Done;
    }

    public int Paper(PaperId wanted, PaperDetails? paper, Func<PaperId, string?> findPdf)
    {
        if (paper is null)
        {
            return NoPaper(wanted);
        }

        Print(paper, () => PaperText.Write(Output, paper, findPdf(paper.Paper.Id)));
        return ExitCode.Done;
    }

    public int NoPaper(PaperId wanted)
    {
        Error.WriteLine(
            $"There is no paper \"{wanted}\" in the index. \"searchpapers search\" shows papers with their ids.");
        return ExitCode.Nothing;
    }

    /// <summary>Tells that a paper can be read nowhere.</summary>
    public int Nowhere(PaperId id)
    {
        Error.WriteLine(
            $"There is neither a PDF nor an address of \"{id}\". \"searchpapers show {id}\" shows what there is.");
        return ExitCode.Nothing;
    }

    /// <summary>Tells where a paper was opened, or how to open it where that could not be done.</summary>
    public int Opened(OpenedPaper paper, PaperLocation place, bool isPrinted)
    {
        Print(paper, () => Output.WriteLine(paper.Address));
        if (isPrinted || paper.Opened)
        {
            return ExitCode.Done;
        }

        Error.WriteLine(place.File is { } file
            ? $"There is no program here to open it with. Open {file} in a PDF reader, or the address in a browser."
            : "There is no program here to open it with. Open the address in a browser.");
        return ExitCode.Nothing;
    }

    public int Status(LibraryStatus status)
    {
        Print(status, () => StatusText.Write(Output, status));
        return ExitCode.Done;
    }

    /// <summary>Tells how many papers were written to standard output.</summary>
    public int Exported(int papers)
    {
        Notice(papers == 1 ? "1 paper." : $"{papers} papers.");
        return papers > 0 ? ExitCode.Done : ExitCode.Nothing;
    }

    /// <summary>Prints what was read of a PDF; false where nothing could be.</summary>
    public bool Extraction(ExtractedPaper paper)
    {
        if (json || paper.Error is null)
        {
            Print(paper, () => ExtractionText.Write(Output, paper));
        }

        paper.Notices.ToList().ForEach(notice => Notice($"{paper.File}: {notice}"));
        return IsRead(paper);
    }

    /// <summary>Prints a PDF's lines; false where nothing could be read.</summary>
    public bool Lines(ExtractedPaper paper)
    {
        ExtractionText.WriteLines(Output, paper);
        return IsRead(paper);
    }

    /// <summary>Prints figures: of one mode as such, of all modes together.</summary>
    public int Evaluation(IReadOnlyList<EvaluationResult> results, bool isOneMode)
    {
        var first = results[0];
        first.Notices.ToList().ForEach(Notice);
        if (isOneMode)
        {
            Print(first, () => EvaluationText.Write(Output, results));
        }
        else
        {
            Print(new EvaluatedModes(first.Dataset, results), () => EvaluationText.Write(Output, results));
        }

        return first.PassedOver > 0 ? ExitCode.Nothing : ExitCode.Done;
    }

    public int Training(TrainingReport report, string folder)
    {
        if (report.PassedOver > 0)
        {
            Notice($"{report.PassedOver} lines were passed over: they hold no title or no abstract, or are no JSON.");
        }

        Print(report, () => Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: {report.Terms:N0} terms, {report.Dimensions} dimensions, learnt from {report.Papers:N0} " +
            $"papers in {report.Elapsed:h\\:mm\\:ss}; held-out abstracts found by title " +
            $"{report.HeldOutReciprocalRanks[^1]:0.000}.")));
        return report.PassedOver > 0 ? ExitCode.Nothing : ExitCode.Done;
    }

    public void Notice(string text)
    {
        if (!quiet)
        {
            Error.WriteLine(text);
        }
    }

    public Task<T> ShowProgressAsync<T>(Func<IProgress<IngestProgress>?, Task<T>> work) =>
        quiet || Error.Look.Width is null ? work(null) : ProgressDisplay.RunAsync(Error.Look, work);

    /// <summary>Tells what is being done, a line a step.</summary>
    public IProgress<string> Steps() => new NoticedSteps(this);

    private void LoadResults()
    {
        _ = Console.Out;
        if (json)
        {
            JsonOutput.Write(Sample);
        }
        else
        {
            new ResultsText(new TerminalWriter(TextWriter.Null, TerminalCapabilities.Plain), _ => null).Write(Sample);
        }
    }

    private void Print<T>(T value, Action asText)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonOutput.Write(value));
        }
        else
        {
            asText();
        }
    }

    private static string Summary(UpdateResult result) =>
        $"{result.Papers} papers: {result.Downloaded} downloaded, {result.Extracted} read, " +
        $"{result.Indexed} indexed, {result.Unchanged} unchanged, {result.Failed.Count} failed.";

    private bool IsRead(ExtractedPaper paper)
    {
        if (paper.Error is { } error)
        {
            Error.WriteLine($"{paper.File}: {error.Reason}");
        }

        return paper.Error is null;
    }

    private void Failures(UpdateResult result)
    {
        result.Notices.ToList().ForEach(Notice);
        if (result.Failed.Count == 0 || quiet)
        {
            return;
        }

        Error.WriteLine(result.Failed.Count == 1 ? "1 paper failed:" : $"{result.Failed.Count} papers failed:");
        foreach (var failure in result.Failed)
        {
            Error.WriteLine($"  {failure.Id} ({failure.Stage}): {failure.Reason}");
        }
    }

    private sealed class NoticedSteps(Printer printer) : IProgress<string>
    {
        public void Report(string value) => printer.Notice($"{value}…");
    }
}
