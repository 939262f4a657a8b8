using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;
using SearchPapers.Cli.Opening;

namespace SearchPapers.Cli.Commands;

internal sealed class OpenCommand
{
    private const int MaxPage = 100_000;

    private readonly PaperIdArgument _id;

    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "A question. The PDF opens at the passage that answers it best.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int> _page = NumberOption.Create(
        "--page", "N", "The page of the PDF", defaultValue: null, (1, MaxPage));

    private readonly Option<bool> _print = new("--print") { Description = "Print the address and open nothing." };

    private readonly LibraryOptions _folders;
    private readonly OutputOptions _output;

    private OpenCommand(Command command)
    {
        _id = new PaperIdArgument(command);
        command.Arguments.Add(_query);
        command.Options.Add(_page);
        command.Options.Add(_print);
        _folders = new LibraryOptions(command);
        _output = new OutputOptions(command);
    }

    public static Command Create()
    {
        var command = new CommandWithExamples(
            "open",
            "Open a paper: its PDF, at a page or at the passage that answers a question, otherwise its web page.",
            "open charles18a",
            "open charles18a \"what makes a minimum sharp\"",
            "open charles18a --page 5",
            "open charles18a --print");
        command.SetAction(new OpenCommand(command).OpenAsync);
        return command;
    }

    private async Task<int> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var library = await _folders.OpenAsync(parsed, cancellationToken);
        var id = _id.Read(parsed);
        var printer = _output.Printer(parsed);
        if (await library.GetAsync(id, cancellationToken) is not { Paper: var paper })
        {
            return printer.NoPaper(id);
        }

        var page = await PageAsync(library, id, parsed, cancellationToken);
        if (PaperLocation.Find(paper, library.FindPdf(id), page) is not { } location)
        {
            return printer.NoLocation(id);
        }

        var isPrinted = parsed.GetValue(_print);
        var isOpened = !isPrinted && new PaperOpener(new Programs()).Open(location);
        return printer.Opened(id, location, isOpened, isPrinted);
    }

    private async Task<int?> PageAsync(
        PaperLibrary library, PaperId id, ParseResult parsed, CancellationToken cancellationToken)
    {
        var question = string.Join(' ', parsed.GetValue(_query) ?? []);
        if (parsed.GetValue(_page) is > 0 and var page)
        {
            return page;
        }

        if (string.IsNullOrWhiteSpace(question))
        {
            return null;
        }

        var options = new SearchOptions { Within = [id], Top = 1, MaxPassages = 1 };
        var answer = await library.AskAsync(question, options, cancellationToken);
        return answer.Hits is [{ Passages: [{ Page: var answerPage }, ..] }, ..] ? answerPage : null;
    }
}
