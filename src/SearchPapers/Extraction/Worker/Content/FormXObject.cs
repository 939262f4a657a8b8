using System.Numerics;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>A PDF form XObject: a content stream that other content streams draw by name.</summary>
/// <param name="Content">The operators.</param>
/// <param name="Matrix">The transform from form space to user space.</param>
/// <param name="Box">Left, bottom, right and top of the bounding box; empty if there is none.</param>
/// <param name="Resources">The resources that the operators refer to.</param>
internal sealed record FormXObject(
    ReadOnlyMemory<byte> Content, Matrix3x2 Matrix, float[] Box, PageResources Resources);
