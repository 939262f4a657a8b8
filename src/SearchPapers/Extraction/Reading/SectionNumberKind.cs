namespace SearchPapers.Extraction.Reading;

internal enum SectionNumberKind
{
    Arabic,
    Letter,
    Roman,
}
