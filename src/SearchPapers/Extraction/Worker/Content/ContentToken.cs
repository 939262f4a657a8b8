namespace SearchPapers.Extraction.Worker.Content;

/// <remarks>
/// <c>Start</c> and <c>Length</c> count bytes of the stream for a name or an operator,
/// and bytes of the string buffer for a string.
/// </remarks>
internal readonly record struct ContentToken(ContentTokenKind Kind, float Number = 0, int Start = 0, int Length = 0);
