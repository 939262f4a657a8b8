namespace SearchPapers.Extraction.Worker.Content;

/// <summary>A piece of a content stream.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The value of a number.</param>
/// <param name="Start">
/// Where the characters of a name or an operator begin in the stream, or a string's in the scanner's bytes.
/// </param>
/// <param name="Length">How many characters they are.</param>
internal readonly record struct ContentToken(ContentTokenKind Kind, float Number = 0, int Start = 0, int Length = 0);
