using System.CommandLine;
using System.CommandLine.Parsing;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

/// <summary>Removes papers from the index.</summary>
internal static class RemoveCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "remove",
            "Remove papers from the index, by their ids or all of a source that no other source names. Their PDFs " +
            "stay in the corpus folder. A list that still names a paper brings it back with its next ingest.",
            "remove charles18a arora18b",
            "remove --source old-list.md");
        var ids = new Argument<string[]>("ID")
        {
            Description = "Papers of the index, as results show their ids.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var source = new Option<string>("--source")
        {
            Description = "A reading list or a file of papers, by its path or as \"status\" names it.",
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
            var done = parsed.GetValue(source) is { } name
                ? await library.RemoveSourceAsync(name, cancel)
                : await library.RemoveAsync([.. parsed.GetRequiredValue(ids).Select(id => new PaperId(id))], cancel);
            return output.Printer(parsed).Removal(done);
        });
        return command;
    }

    private static void Check(CommandResult command, Argument<string[]> ids, Option<string> source)
    {
        SymbolResult?[] given = [command.GetResult(ids), command.GetResult(source)];
        if (given.Count(result => result is { Tokens.Count: > 0 }) != 1)
        {
            command.AddError("Name papers by their ids, or a --source: one of the two.");
        }
        else if (given.Any(result => result?.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)) == true))
        {
            command.AddError(
                "What is to be removed is empty. \"searchpapers status\" shows sources, \"searchpapers search\" " +
                "papers with their ids.");
        }
    }
}
