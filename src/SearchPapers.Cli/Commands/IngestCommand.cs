using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal static class IngestCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "ingest",
            "Read sources of papers, download and read their PDFs, and update the index. Papers in JSON lines are " +
            "indexed as they are. Run it again to process what is new and retry what failed. A paper that several " +
            "sources name is one paper. A PDF that you put at CORPUS/pdf/ID.pdf is used as it is.",
            "ingest",
            "ingest awesome-deep-learning-theory.md refs.bib",
            "ingest ~/papers thesis.pdf",
            "ingest 1802.05296 https://openreview.net/forum?id=r1iuQjxCZ",
            "ingest list.md --prune --max-size 50",
            "ingest abstracts.jsonl.gz list.md");
        var sources = new Argument<string[]>("SOURCE")
        {
            Description =
                "Reading lists in Markdown, bibliographies (.bib), PDFs and folders of PDFs, papers in JSON lines " +
                "(.jsonl, also .gz and .br), arXiv ids, URLs of papers. Default: papers.md in the corpus folder, " +
                "otherwise the built-in list.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        command.Arguments.Add(sources);
        var fetchOptions = new FetchOptions(command);
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            var options = fetchOptions.Read(parsed) with { Sources = parsed.GetRequiredValue(sources) };
            await using var library = await PaperLibrary.OpenAsync(
                folders.Read(parsed) with { MaxPdfBytes = fetchOptions.MaxPdfBytes(parsed) }, cancel);
            var update = await printer.ShowProgressAsync(progress => library.IngestAsync(options, progress, cancel));
            return printer.Ingest(update);
        });
        return command;
    }
}
