using System.CommandLine;
using SearchPapers.Extraction;

namespace SearchPapers.Cli.Commands;

/// <summary>Shows what is read of PDFs; touches no index.</summary>
internal static class ExtractCommand
{
    // Files are read ahead of what is printed, so that one slow file does not keep the workers waiting.
    private const int FilesAhead = 64;

    public static Command Create()
    {
        var command = new TaughtCommand(
            "extract",
            "Show what is read of PDFs: title, authors, abstract, sections, passages. Touches no index.",
            "extract paper.pdf",
            "extract corpus/pdf/*.pdf --json",
            "extract paper.pdf --text");
        var files = new Argument<string[]>("FILE") { Description = "PDFs.", Arity = ArgumentArity.OneOrMore };
        var text = new Option<bool>("--text") { Description = "Print every page's lines in reading order instead." };
        command.Arguments.Add(files);
        command.Options.Add(text);
        var output = new OutputOptions(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(text) && output.IsJson(result))
            {
                result.AddError("--json and --text exclude each other: name one of them.");
            }
        });
        command.SetAction((parsed, cancel) =>
        {
            var paths = parsed.GetRequiredValue(files);
            var printer = output.Printer(parsed);
            return parsed.GetValue(text)
                ? ShowAsync(paths, (extractor, path) => extractor.ExtractTextAsync(path, cancel), printer.Lines)
                : ShowAsync(paths, (extractor, path) => extractor.ExtractAsync(path, cancel), printer.Extraction);
        });
        return command;
    }

    private static async Task<int> ShowAsync<T>(
        IEnumerable<string> paths, Func<PaperExtractor, string, Task<T>> extract, Func<T, bool> show)
    {
        await using var extractor = new PaperExtractor();
        var underWay = new Queue<Task<T>>();
        var allRead = true;
        foreach (var path in paths)
        {
            underWay.Enqueue(extract(extractor, path));
            while (underWay.Count > FilesAhead || (underWay.TryPeek(out var next) && next.IsCompleted))
            {
                allRead &= show(await underWay.Dequeue());
            }
        }

        while (underWay.TryDequeue(out var last))
        {
            allRead &= show(await last);
        }

        return allRead ? ExitCode.Done : ExitCode.Nothing;
    }
}
