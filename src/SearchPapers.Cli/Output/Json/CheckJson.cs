namespace SearchPapers.Cli.Output.Json;

/// <summary>What "doctor --json" prints.</summary>
/// <param name="Problems">What is wrong, with the command that fixes it; empty if the library is healthy.</param>
internal sealed record CheckJson(IReadOnlyList<Problem> Problems);
