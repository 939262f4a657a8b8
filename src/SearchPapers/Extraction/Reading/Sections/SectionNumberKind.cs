namespace SearchPapers.Extraction.Reading.Sections;

internal enum SectionNumberKind
{
    Arabic,
    Letter,
    Roman,
}
