using System.CommandLine;
using System.CommandLine.Parsing;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;
using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Commands;

internal sealed class SimilarCommand
{
    private const string StandardInput = "-";
    private const string Usage = "Give ids of papers, a --text or a --pdf.";

    private readonly Argument<string[]> _ids = new("ID")
    {
        Description = "Ids of papers, as shown in results.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _text = new("--text")
    {
        Description = "A text, such as an abstract; \"-\" reads standard input.",
        HelpName = "TEXT",
    };

    private readonly Option<string> _pdf = new("--pdf")
    {
        Description = "A PDF. It need not be in the index.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _not = new("--not")
    {
        Description = "Ids of papers that the results should be unlike.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private SimilarCommand()
    {
    }

    public static Command Create()
    {
        var command = new CommandWithExamples(
            "similar",
            "Find papers similar to one paper, to several, to a text or to a PDF, and unlike those named with --not.",
            "similar charles18a",
            "similar charles18a arora18b --not zhou18a nguyen18b",
            "similar --text \"We bound the generalization gap of a learner by its stability\"",
            "similar --text - --mode semantic < abstract.txt",
            "similar --pdf draft.pdf --top 5");
        var example = new SimilarCommand();
        example.AddTo(command);
        var ranking = new RankingOptions(command);
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var query = await example.ReadAsync(parsed, cancel);
            if (query is { Text: { } text } && string.IsNullOrWhiteSpace(text))
            {
                return ErrorText.UsageError(parsed, "The text on standard input is empty.");
            }

            await using var library = await folders.OpenAsync(parsed, cancel);
            var options = ranking.Read(parsed);
            var searching = library.SimilarAsync(query, options, cancel);
            return await output.Printer(parsed).ResultsAsync(searching, library.FindPdf, options.Explain);
        });
        return command;
    }

    private static bool IsBlank(SymbolResult? result) =>
        result?.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)) == true;

    private static PaperId[] Ids(string[]? ids) => [.. (ids ?? []).Select(id => new PaperId(id))];

    private void AddTo(Command command)
    {
        command.Arguments.Add(_ids);
        foreach (var option in new Option[] { _text, _pdf, _not })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(Check);
    }

    private void Check(CommandResult command)
    {
        SymbolResult?[] given = [command.GetResult(_ids), command.GetResult(_text), command.GetResult(_pdf)];
        if (given.All(result => result is not { Tokens.Count: > 0 }))
        {
            command.AddError($"Nothing to compare with. {Usage}");
        }

        if (given.Append(command.GetResult(_not)).Any(IsBlank))
        {
            command.AddError($"An argument is empty. {Usage}");
        }
    }

    private async Task<SimilarQuery> ReadAsync(ParseResult parsed, CancellationToken cancellationToken) => new()
    {
        Ids = Ids(parsed.GetValue(_ids)),
        Text = parsed.GetValue(_text) is StandardInput
            ? await Console.In.ReadToEndAsync(cancellationToken)
            : parsed.GetValue(_text),
        PdfPath = parsed.GetValue(_pdf),
        NotIds = Ids(parsed.GetValue(_not)),
    };
}
