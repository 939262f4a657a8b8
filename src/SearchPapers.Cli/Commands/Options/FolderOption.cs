namespace SearchPapers.Cli.Commands.Options;

/// <summary>A folder named by an option, otherwise by an environment variable, otherwise by a default name.</summary>
internal sealed record FolderOption(string DefaultName, string Option, string Variable)
{
    public string Default => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? path : DefaultName;

    /// <summary>Returns the folder that an unparsed command line seems to name.</summary>
    public string Peek(string[] args) =>
        Array.IndexOf(args, Option) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : Default;
}
