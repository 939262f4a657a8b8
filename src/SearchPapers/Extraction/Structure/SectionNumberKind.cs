namespace SearchPapers.Extraction.Structure;

internal enum SectionNumberKind
{
    Arabic,
    Letter,
    Roman,
}
