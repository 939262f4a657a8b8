using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;
using SearchPapers.Cli.Output.Terminal;
using SearchPapers.Extraction;

namespace SearchPapers.Cli.Commands;

internal static class ExtractCommand
{
    // Reading ahead of printing keeps the workers busy while one slow file is read.
    private const int FilesAhead = 64;

    public static Command Create()
    {
        var command = new CommandWithExamples(
            "extract",
            "Print what is read from PDFs: title, authors, abstract, sections, passages. The index is not touched.",
            "extract paper.pdf",
            "extract corpus/pdf/*.pdf --json",
            "extract paper.pdf --text");
        var files = new Argument<string[]>("FILE") { Description = "PDFs.", Arity = ArgumentArity.OneOrMore };
        var text = new Option<bool>("--text") { Description = "Print the lines of every page in reading order." };
        command.Arguments.Add(files);
        command.Options.Add(text);
        var output = new OutputOptions(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(text) && output.IsJson(result))
            {
                result.AddError("--json and --text exclude each other. Use one of them.");
            }
        });
        command.SetAction((parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            return ShowAsync(
                parsed.GetRequiredValue(files), parsed.GetValue(text) ? printer.Lines : printer.Extraction, cancel);
        });
        return command;
    }

    private static async Task<int> ShowAsync(
        IEnumerable<string> paths, Func<ExtractedPaper, bool> show, CancellationToken cancellationToken)
    {
        await using var extractor = new PaperExtractor();
        var pending = new Queue<Task<ExtractedPaper>>();
        var allRead = true;
        foreach (var path in paths)
        {
            pending.Enqueue(extractor.ExtractAsync(path, cancellationToken));
            while (pending.Count > FilesAhead || (pending.TryPeek(out var next) && next.IsCompleted))
            {
                allRead &= show(await pending.Dequeue());
            }
        }

        while (pending.TryDequeue(out var last))
        {
            allRead &= show(await last);
        }

        return allRead ? ExitCode.Success : ExitCode.NothingFound;
    }
}
