namespace SearchPapers.Diagnostics;

/// <summary>The values of <see cref="Problem.Stage"/> and <see cref="IngestProgress"/>.</summary>
/// <remarks>Scripts read them, and the catalog stores them.</remarks>
internal static class Stages
{
    public const string List = "list";
    public const string Download = "download";
    public const string Extract = "extract";
    public const string Index = "index";

    public const string Open = "open";
    public const string Read = "read";

    public const string Catalog = "catalog";
    public const string Pdf = "pdf";
    public const string Encoder = "encoder";
    public const string Title = "title";
    public const string Disk = "disk";
}
