using System.Numerics;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>A piece of a page that is drawn by name.</summary>
/// <param name="Content">Its operators.</param>
/// <param name="Matrix">Where it is put.</param>
/// <param name="Box">Left, bottom, right and top of what is shown of it; empty for all.</param>
/// <param name="Resources">What it names.</param>
internal sealed record FormXObject(ReadOnlyMemory<byte> Content, Matrix3x2 Matrix, float[] Box, PageResources Resources);
