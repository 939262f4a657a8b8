namespace SearchPapers.Extraction.Reading.Lines;

internal enum LineRole
{
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
