namespace SearchPapers;

/// <summary>Tells which part of a paper a passage is.</summary>
public enum PassageKind
{
    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>Sentences of the paper's text.</summary>
    Body,

    /// <summary>The reading list's own words about the paper.</summary>
    Note,

    /// <summary>The title.</summary>
    Title,
}
