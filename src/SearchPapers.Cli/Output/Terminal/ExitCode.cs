namespace SearchPapers.Cli.Output.Terminal;

/// <summary>The program's exit codes, on which scripts rely.</summary>
internal static class ExitCode
{
    /// <summary>Something was found, or everything was done.</summary>
    public const int Success = 0;

    /// <summary>Nothing was found, or some papers failed.</summary>
    public const int NothingFound = 1;

    /// <summary>The program was used wrongly, or the world is not as it must be.</summary>
    public const int Error = 2;

    /// <summary>The user stopped the program.</summary>
    public const int Canceled = 130;
}
