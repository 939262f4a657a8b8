namespace SearchPapers.Extraction.Layout;

[Flags]
internal enum FontStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Math = 4,
    Raised = 8,
    Lowered = 16,
    SmallCapitals = 32,
}
