using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>Keeps a mistyped option from being taken for a word, a file or an id.</summary>
internal static class UnknownOptions
{
    private const string EndOfOptions = "--";

    /// <summary>Has a command refuse what looks like an option and is none, unless it stands behind "--".</summary>
    /// <param name="command">The command.</param>
    /// <param name="args">The command line, of which a parsed word no longer tells where it stood.</param>
    public static void Reject(Command command, string[] args)
    {
        var wordsAfterDashes = args.SkipWhile(word => word != EndOfOptions).Skip(1).Count();
        command.Validators.Add(result =>
        {
            var words = result.Tokens.SkipLast(wordsAfterDashes).Select(token => token.Value);
            foreach (var word in words.Where(word => word.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"There is no option \"{word}\".");
            }
        });
    }
}
