namespace SearchPapers.Cli.Opening;

/// <summary>The programs of a machine.</summary>
internal interface IPrograms
{
    /// <summary>Tells whether a program is there, and something to show its window on.</summary>
    public bool Has(string program);

    /// <summary>Starts a program and does not wait for it; false where it could not be started.</summary>
    public bool Start(string program, IReadOnlyList<string> arguments);
}
