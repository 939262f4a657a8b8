using System.CommandLine;
using SearchPapers.Cli.Output;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class PaperIdArgument
{
    private readonly Argument<string> _id = new("ID") { Description = "The id of a paper, as shown in results." };

    public PaperIdArgument(Command command)
    {
        _id.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && string.IsNullOrWhiteSpace(value))
            {
                result.AddError($"The ID is empty. {FixCommands.FindIds}");
            }
        });
        command.Arguments.Add(_id);
    }

    public PaperId Read(ParseResult parsed) => new(parsed.GetRequiredValue(_id));
}
