using System.CommandLine;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>Rejects mistyped options, which would otherwise be read as a word, a file or an id.</summary>
internal static class UnknownOptions
{
    private const string EndOfOptions = "--";

    /// <summary>Rejects unknown words that start with "--", unless they follow a "--" of their own.</summary>
    /// <param name="command">The command.</param>
    /// <param name="args">The unparsed command line: parsing drops the "--".</param>
    public static void Reject(Command command, string[] args)
    {
        var wordsAfterDashes = args.SkipWhile(word => word != EndOfOptions).Skip(1).Count();
        command.Validators.Add(result =>
        {
            var words = result.Tokens.SkipLast(wordsAfterDashes).Select(token => token.Value);
            foreach (var word in words.Where(word => word.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"Unknown option \"{word}\".");
            }
        });
    }
}
