namespace SearchPapers.Encoders.Folders;

/// <summary>What the head of a safetensors file says of one tensor.</summary>
/// <param name="Dtype">The type of its numbers, such as "F32".</param>
/// <param name="Shape">Its sizes, the slowest first.</param>
/// <param name="DataOffsets">Where its bytes begin and end, counted from the end of the head.</param>
internal sealed record SafetensorsEntry(string? Dtype, IReadOnlyList<long>? Shape, IReadOnlyList<long>? DataOffsets);
