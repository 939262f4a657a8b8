namespace SearchPapers;

/// <summary>Tells what an address leads to.</summary>
public enum PaperLinkKind
{
    /// <summary>A page about the paper.</summary>
    Page,

    /// <summary>The paper itself.</summary>
    Pdf,

    /// <summary>The paper's supplementary material.</summary>
    Supplement,

    /// <summary>Slides of a talk.</summary>
    Slides,

    /// <summary>Source code.</summary>
    Code,

    /// <summary>A recording of a talk.</summary>
    Video,
}
