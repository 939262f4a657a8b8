using SearchPapers.Bibliography;

namespace SearchPapers.Sources;

/// <summary>What a source of papers names.</summary>
/// <param name="References">The papers, each once.</param>
/// <param name="Failures">What of it could not be read, by file and line.</param>
internal sealed record SourceContent(IReadOnlyList<Reference> References, IReadOnlyList<Problem> Failures);
