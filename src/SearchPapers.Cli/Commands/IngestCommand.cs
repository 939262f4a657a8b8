using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

/// <summary>Reads lists, fetches and reads their PDFs, and brings the index up to date.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "ingest",
            "Read papers' sources, fetch and read their PDFs, and bring the index up to date; papers in JSON lines " +
            "are indexed as they are. Run again, it does what is new and tries what failed. A paper that several " +
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
                "(.jsonl, also .gz and .br), arXiv numbers, addresses of papers. " +
                "Without one: papers.md of the corpus folder, else the list that comes with the program.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        command.Arguments.Add(sources);
        var fetching = new FetchOptions(command);
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            var options = fetching.Read(parsed) with { Sources = parsed.GetRequiredValue(sources) };
            await using var library = await PaperLibrary.OpenAsync(
                folders.Read(parsed) with { MaxPdfBytes = fetching.MaxPdfBytes(parsed) }, cancel);
            var done = await printer.ShowProgressAsync(progress => library.IngestAsync(options, progress, cancel));
            return printer.Ingest(done);
        });
        return command;
    }
}
