namespace SearchPapers.Cli.Output.Terminal;

/// <summary>Exit codes. Scripts rely on them.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Nothing was found, or some papers failed.</summary>
    public const int NothingFound = 1;

    /// <summary>Usage error or unusable files.</summary>
    public const int Error = 2;

    public const int Canceled = 130;
}
