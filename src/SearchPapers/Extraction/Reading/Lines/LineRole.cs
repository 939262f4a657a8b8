namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>What a line is in its paper.</summary>
internal enum LineRole
{
    /// <summary>Not told yet.</summary>
    Unknown,
    Prose,
    Title,
    Header,
    Abstract,
    Heading,
    RunningHead,
    Footnote,
    Caption,
    Float,
    Formula,
    Reference,
}
