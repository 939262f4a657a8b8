namespace SearchPapers.Json;

internal sealed record ProblemsJson(IReadOnlyList<Problem> Problems);
