namespace SearchPapers.Cli.Opening;

internal sealed class PaperOpener(IPrograms programs)
{
    private static readonly string[] SystemOpeners = ["xdg-open", "open", "explorer"];

    /// <summary>Returns whether a program was started.</summary>
    public bool Open(PaperLocation location) =>
        Array.Find(SystemOpeners, programs.Has) is { } opener
            && programs.Start(opener, [location.File ?? location.Address]);
}
