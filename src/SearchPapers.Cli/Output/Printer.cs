using System.Globalization;
using SearchPapers.Cli.Opening;
using SearchPapers.Cli.Output.Terminal;
using SearchPapers.Cli.Output.Text;
using SearchPapers.Encoders.Training;

namespace SearchPapers.Cli.Output;

/// <summary>Prints results to standard output, and notices, progress and errors to standard error.</summary>
internal sealed class Printer(bool json, bool quiet, bool noColor)
{
    private const int MaxFileNames = 5;

    private static readonly SearchResults Empty = new()
    {
        Query = "",
        Mode = SearchMode.Hybrid,
        TookMs = 0,
        TotalHits = 0,
        TotalHitsIsExact = true,
        Hits = [],
    };

    // Created on first use: JSON needs neither.
    private TerminalWriter Output => field ??= TerminalWriter.Output(noColor);

    private TerminalWriter Error => field ??= TerminalWriter.Error(noColor);

    /// <param name="searching">The search, which may still be running.</param>
    /// <param name="findPdf">Returns the path of a paper's PDF on this machine, or null.</param>
    /// <param name="explain">Whether to explain each paper's score.</param>
    public async Task<int> ResultsAsync(Task<SearchResults> searching, Func<PaperId, string?> findPdf, bool explain)
    {
        if (json)
        {
            // Loads the serializer while the search runs (docs/startup.md).
            SearchPapersJson.Serialize(Empty);
        }

        var results = await searching;
        results.Notices.ToList().ForEach(Notice);
        Print(
            () => SearchPapersJson.Serialize(results), () => new ResultsText(Output, findPdf, explain).Write(results));
        return results.Hits.Count > 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    public int Ingest(UpdateResult result)
    {
        PrintFailures(result);
        Print(() => SearchPapersJson.Serialize(result), () => Output.WriteLine(Summary(result)));
        return result.Failed.Count > 0 ? ExitCode.NothingFound : ExitCode.Success;
    }

    /// <summary>Prints one line for one round of a watch.</summary>
    public void Change(UpdateResult result)
    {
        PrintFailures(result);
        var error = result.Error is { } exception ? FixCommands.MessageOf(exception) : null;
        var files = string.Join(", ", result.Sources.Take(MaxFileNames).Select(Path.GetFileName));
        var more = result.Sources.Count > MaxFileNames ? $" and {result.Sources.Count - MaxFileNames} more" : "";
        Print(
            () => SearchPapersJson.SerializeRound(result, error),
            () => Output.WriteLine($"{files}{more}: {error ?? Summary(result)}"));
    }

    /// <summary>Reports the ingest before the first answer on standard error.</summary>
    public void FirstIngest(UpdateResult result)
    {
        PrintFailures(result);
        if (result.Failed.Count > 0)
        {
            Notice("These papers are found by the list's notes only. \"searchpapers ingest\" tries them again.");
        }
    }

    public int Removal(UpdateResult result)
    {
        result.Notices.ToList().ForEach(Notice);
        result.Failed.ToList().ForEach(unknown => Error.WriteLine(unknown.Reason));
        Print(
            () => SearchPapersJson.Serialize(result),
            () => Output.WriteLine($"{result.Removed.Count} removed, {result.Papers} papers left."));
        return result.Failed.Count > 0 ? ExitCode.NothingFound : ExitCode.Success;
    }

    public int Check(IReadOnlyList<Problem> problems)
    {
        Print(() => SearchPapersJson.Serialize(problems), () => CheckText.Write(Output, problems));
        return problems.Count > 0 ? ExitCode.NothingFound : ExitCode.Success;
    }

    public int Paper(PaperId id, PaperDetails? paper, Func<PaperId, string?> findPdf)
    {
        if (paper is null)
        {
            return NoPaper(id);
        }

        Print(() => SearchPapersJson.Serialize(paper), () => PaperText.Write(Output, paper, findPdf(paper.Paper.Id)));
        return ExitCode.Success;
    }

    public int NoPaper(PaperId id)
    {
        Error.WriteLine($"There is no paper \"{id}\" in the index. {FixCommands.FindIds}");
        return ExitCode.NothingFound;
    }

    public int NoLocation(PaperId id)
    {
        Error.WriteLine(
            $"Paper \"{id}\" has neither a PDF nor an address. \"searchpapers show {id}\" shows its record.");
        return ExitCode.NothingFound;
    }

    public int Opened(PaperId id, PaperLocation location, bool isOpened, bool isPrinted)
    {
        Print(
            () => SearchPapersJson.SerializeOpened(id, location.Address, location.Page, isOpened),
            () => Output.WriteLine(location.Address));
        if (isPrinted || isOpened)
        {
            return ExitCode.Success;
        }

        Error.WriteLine(location.File is { } file
            ? $"No program found to open it. Open {file} in a PDF reader, or the address in a browser."
            : "No program found to open it. Open the address in a browser.");
        return ExitCode.NothingFound;
    }

    public int Status(LibraryStatus status)
    {
        Print(() => SearchPapersJson.Serialize(status), () => StatusText.Write(Output, status));
        return ExitCode.Success;
    }

    public int Exported(int papers)
    {
        Notice(papers == 1 ? "1 paper." : $"{papers} papers.");
        return papers > 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    /// <summary>Prints an extracted paper. Returns whether it could be read.</summary>
    public bool Extraction(ExtractedPaper paper)
    {
        if (json || paper.Error is null)
        {
            Print(() => SearchPapersJson.Serialize(paper), () => ExtractionText.Write(Output, paper));
        }

        paper.Notices.ToList().ForEach(notice => Notice($"{paper.File}: {notice}"));
        return IsRead(paper);
    }

    /// <summary>Prints the lines of a PDF. Returns whether it could be read.</summary>
    public bool Lines(ExtractedPaper paper)
    {
        ExtractionText.WriteLines(Output, paper);
        return IsRead(paper);
    }

    public int Evaluation(IReadOnlyList<EvaluationResult> results, bool isOneMode)
    {
        var first = results[0];
        first.Notices.ToList().ForEach(Notice);
        Print(
            () => isOneMode ? SearchPapersJson.Serialize(first) : SearchPapersJson.Serialize(results),
            () => EvaluationText.Write(Output, results));
        return first.SkippedLines > 0 ? ExitCode.NothingFound : ExitCode.Success;
    }

    public int Training(TrainingReport report, string folder)
    {
        if (report.SkippedLines > 0)
        {
            Notice($"{report.SkippedLines} lines were skipped: they have no title or no abstract, or are not JSON.");
        }

        Print(() => SearchPapersJson.Serialize(report), () => Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: {report.Terms:N0} terms, {report.Dimensions} dimensions, trained on {report.Papers:N0} " +
            $"papers in {report.Elapsed:h\\:mm\\:ss}; mean reciprocal rank on held-out papers " +
            $"{report.HeldOutReciprocalRanks[^1]:0.000}.")));
        return report.SkippedLines > 0 ? ExitCode.NothingFound : ExitCode.Success;
    }

    public void Notice(string text)
    {
        if (!quiet)
        {
            Error.WriteLine(text);
        }
    }

    public Task<T> ShowProgressAsync<T>(Func<IProgress<IngestProgress>?, Task<T>> work) =>
        quiet || Error.Capabilities.Width is null ? work(null) : ProgressDisplay.RunAsync(Error.Capabilities, work);

    /// <summary>Prints a notice for each step.</summary>
    public IProgress<string> Steps() => new StepNotices(this);

    private void Print(Func<string> asJson, Action asText)
    {
        if (json)
        {
            Console.Out.WriteLine(asJson());
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

    private void PrintFailures(UpdateResult result)
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

    private sealed class StepNotices(Printer printer) : IProgress<string>
    {
        public void Report(string value) => printer.Notice($"{value}…");
    }
}
