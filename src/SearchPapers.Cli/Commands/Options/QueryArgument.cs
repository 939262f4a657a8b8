using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>A question or query: one quoted argument, or several words.</summary>
internal sealed class QueryArgument
{
    private readonly Argument<string[]> _words;

    public QueryArgument(Command command, string name, string description)
    {
        _words = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        _words.Validators.Add(result =>
        {
            if (result.Tokens.All(token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError(
                    $"The {name.ToLowerInvariant()} is empty. Give words to look for: " +
                    $"searchpapers {command.Name} \"stability of gradient descent\"");
            }
        });
        command.Arguments.Add(_words);
    }

    public string Text(ParseResult parsed) => string.Join(' ', parsed.GetRequiredValue(_words));
}
