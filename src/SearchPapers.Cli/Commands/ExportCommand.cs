using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;
using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Commands;

internal sealed class ExportCommand
{
    private static readonly Dictionary<string, ExportFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bibtex"] = ExportFormat.BibTex,
        ["ris"] = ExportFormat.Ris,
        ["csl-json"] = ExportFormat.CslJson,
        ["jsonl"] = ExportFormat.JsonLines,
    };

    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "A query as in \"search\". All matching papers are exported. Default: all papers.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "The format. Default: bibtex; --json is short for jsonl.",
        HelpName = "FORMAT",
    };

    private readonly Option<int> _top = NumberOption.Create(
        "--top",
        "N",
        "The number of papers, in the order of \"search\"",
        defaultValue: null,
        (1, SearchOptions.MaxTop));

    private ExportCommand()
    {
    }

    public static Command Create()
    {
        var command = new CommandWithExamples(
            "export",
            "Write papers to standard output as BibTeX, RIS, CSL-JSON or JSON lines: all of them, or those that " +
            "match a query.",
            "export > papers.bib",
            "export --format ris 'tag:generalization year:2017..' > some.ris",
            "export --format csl-json > papers.json",
            "export --format jsonl --top 20 stability of gradient descent");
        var export = new ExportCommand();
        export._format.AcceptOnlyFromAmong([.. Formats.Keys]);
        command.Arguments.Add(export._query);
        command.Options.Add(export._format);
        command.Options.Add(export._top);
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(export._query) is { Tokens: { Count: > 0 } words }
                && words.All(word => string.IsNullOrWhiteSpace(word.Value)))
            {
                result.AddError("The query is empty. Omit it to export all papers.");
            }
        });
        command.SetAction((parsed, cancel) => export.RunAsync(parsed, folders, output, cancel));
        return command;
    }

    private async Task<int> RunAsync(
        ParseResult parsed, LibraryOptions folders, OutputOptions output, CancellationToken cancel)
    {
        var printer = output.Printer(parsed);
        var format = parsed.GetValue(_format) is { } name ? Formats[name]
            : output.IsJson(parsed.CommandResult) ? ExportFormat.JsonLines
            : ExportFormat.BibTex;
        var query = parsed.GetValue(_query) is { Length: > 0 } words ? string.Join(' ', words) : null;
        int? top = parsed.GetValue(_top) is > 0 and var count ? count : null;
        await using var library = await folders.OpenAsync(parsed, cancel);
        await using var writer = Consoles.BufferedOutput();
        return printer.Exported(await library.ExportAsync(writer, format, query, top, cancel));
    }
}
