using System.CommandLine;

namespace SearchPapers.Cli.Commands;

/// <summary>Keeps a mistyped option from being taken for a word, a file or an id.</summary>
internal static class UnknownOptions
{
    public static Argument<T> RefuseUnknownOptions<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"There is no option \"{token.Value}\".");
            }
        });
        return argument;
    }
}
