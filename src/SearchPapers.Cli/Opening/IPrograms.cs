namespace SearchPapers.Cli.Opening;

internal interface IPrograms
{
    /// <summary>Returns whether a program is on the PATH and there is a display for its window.</summary>
    public bool Has(string program);

    /// <summary>Starts a program without waiting for it. Returns whether it was started.</summary>
    public bool Start(string program, IReadOnlyList<string> arguments);
}
