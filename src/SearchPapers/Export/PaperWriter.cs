namespace SearchPapers.Export;

/// <summary>Writes papers one after another, so that none needs to be held.</summary>
internal abstract class PaperWriter(TextWriter output)
{
    protected TextWriter Output { get; } = output;

    public static PaperWriter Create(ExportFormat format, TextWriter output) => format switch
    {
        ExportFormat.BibTex => new BibTexWriter(output),
        ExportFormat.Ris => new RisWriter(output),
        ExportFormat.CslJson => new CslJsonWriter(output),
        ExportFormat.JsonLines => new JsonLinesWriter(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    public abstract void Write(ExportedPaper paper);

    /// <summary>Writes what comes behind the last paper.</summary>
    public virtual void End()
    {
    }
}
