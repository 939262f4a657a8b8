namespace SearchPapers.Extraction.Worker.Content;

/// <param name="Kind">The kind of the token.</param>
/// <param name="Number">The value of a number.</param>
/// <param name="Start">The offset of a name or an operator in the stream, or of a string in its buffer.</param>
/// <param name="Length">The length in bytes.</param>
internal readonly record struct ContentToken(ContentTokenKind Kind, float Number = 0, int Start = 0, int Length = 0);
