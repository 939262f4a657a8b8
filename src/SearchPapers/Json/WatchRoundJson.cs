namespace SearchPapers.Json;

internal sealed record WatchRoundJson(IReadOnlyList<string> Changed, UpdateResult? Result, string? Error);
