namespace SearchPapers;

/// <summary>The words that say what was being done, or which part of a library was checked.</summary>
/// <remarks>Scripts read them, and the catalog keeps them.</remarks>
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
