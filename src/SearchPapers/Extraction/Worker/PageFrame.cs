using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;

namespace SearchPapers.Extraction.Worker;

/// <summary>What PdfPig hands to whoever runs the operations of a page.</summary>
internal sealed record PageFrame(
    int Number,
    IResourceStore ResourceStore,
    IPdfTokenScanner Scanner,
    IPageContentParser ContentParser,
    ILookupFilterProvider FilterProvider,
    CropBox CropBox,
    UserSpaceUnit UserSpaceUnit,
    PageRotationDegrees Rotation,
    TransformationMatrix InitialMatrix,
    ParsingOptions Options);
