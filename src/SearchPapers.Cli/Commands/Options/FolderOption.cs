namespace SearchPapers.Cli.Commands.Options;

/// <summary>How a command line, the environment or nobody names a folder of the library.</summary>
/// <param name="DefaultName">What it is called where nobody names it.</param>
/// <param name="Option">The option that names it.</param>
/// <param name="Variable">The variable of the environment that names it.</param>
internal sealed record FolderOption(string DefaultName, string Option, string Variable)
{
    /// <summary>Where the folder is if the command line does not say.</summary>
    public string Default => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : DefaultName;

    /// <summary>Returns what an unparsed command line seems to name.</summary>
    public string Peek(string[] args) => Array.IndexOf(args, Option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : Default;
}
