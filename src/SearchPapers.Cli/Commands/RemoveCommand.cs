using System.CommandLine;
using System.CommandLine.Parsing;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal static class RemoveCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "remove",
            "Remove papers from the index: by id, or all papers of a source that no other source names. Their PDFs " +
            "stay in the corpus folder. Ingesting a list that still names a paper adds it again.",
            "remove charles18a arora18b",
            "remove --source old-list.md");
        var ids = new Argument<string[]>("ID")
        {
            Description = "Ids of papers, as shown in results.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var source = new Option<string>("--source")
        {
            Description = "A source: its path, or its name in \"status\".",
            HelpName = "SOURCE",
        };
        command.Arguments.Add(ids);
        command.Options.Add(source);
        command.Validators.Add(result => Check(result, ids, source));
        var folders = new LibraryOptions(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            await using var library = await folders.OpenAsync(parsed, cancel);
            var update = parsed.GetValue(source) is { } name
                ? await library.RemoveSourceAsync(name, cancel)
                : await library.RemoveAsync([.. parsed.GetRequiredValue(ids).Select(id => new PaperId(id))], cancel);
            return output.Printer(parsed).Removal(update);
        });
        return command;
    }

    private static void Check(CommandResult command, Argument<string[]> ids, Option<string> source)
    {
        SymbolResult?[] given = [command.GetResult(ids), command.GetResult(source)];
        if (given.Count(result => result is { Tokens.Count: > 0 }) != 1)
        {
            command.AddError("Give either ids of papers or a --source.");
        }
        else if (given.Any(result => result?.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)) == true))
        {
            command.AddError(
                "The id or source is empty. \"searchpapers status\" shows sources, \"searchpapers search\" shows " +
                "papers with their ids.");
        }
    }
}
