namespace SearchPapers.Extraction.Layout;

/// <summary>How a piece of text looks, as far as its role in a paper depends on it.</summary>
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
