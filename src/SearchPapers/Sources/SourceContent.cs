using SearchPapers.Bibliography;

namespace SearchPapers.Sources;

/// <param name="References">The papers, each once.</param>
/// <param name="Failures">What could not be read, with file and line.</param>
internal sealed record SourceContent(IReadOnlyList<Reference> References, IReadOnlyList<Problem> Failures);
