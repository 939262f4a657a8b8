namespace SearchPapers.Export;

internal abstract class PaperWriter(TextWriter output)
{
    protected TextWriter Output { get; } = output;

    public static PaperWriter Create(ExportFormat format, TextWriter output) => format switch
    {
        ExportFormat.BibTex => new BibTexWriter(output),
        ExportFormat.Ris => new RisWriter(output),
        ExportFormat.CslJson => new CslJsonWriter(output),
        ExportFormat.JsonLines => new JsonLinesWriter(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown export format."),
    };

    public abstract void Write(ExportedPaper paper);

    /// <summary>Writes the text after the last paper.</summary>
    public virtual void End()
    {
    }
}
