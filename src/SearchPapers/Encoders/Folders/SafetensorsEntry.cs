namespace SearchPapers.Encoders.Folders;

/// <summary>A tensor in the header of a safetensors file.</summary>
/// <param name="Dtype">The type of the numbers, such as "F32".</param>
/// <param name="Shape">The sizes of the dimensions, the outermost first.</param>
/// <param name="DataOffsets">The start and the end of the data in bytes after the header.</param>
internal sealed record SafetensorsEntry(string? Dtype, IReadOnlyList<long>? Shape, IReadOnlyList<long>? DataOffsets);
