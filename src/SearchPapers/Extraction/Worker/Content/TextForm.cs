using System.Numerics;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>A piece of a page that is drawn by name.</summary>
internal sealed record TextForm(ReadOnlyMemory<byte> Content, Matrix3x2 Matrix, PageResources Resources);
