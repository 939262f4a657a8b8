namespace SearchPapers.Cli.Output.Json;

/// <summary>What "doctor --json" prints.</summary>
/// <param name="Problems">What is wrong; nothing where the library is healthy.</param>
internal sealed record CheckJson(IReadOnlyList<Problem> Problems);
