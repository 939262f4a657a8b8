using System.Text.Json.Serialization;

namespace SearchPapers.Benchmarks.Measuring;

/// <summary>How questions were served in one mode.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="One">Times, one question after another.</param>
/// <param name="PerSecond">Questions in a second, one after another.</param>
/// <param name="Threads">How many were asked at once.</param>
/// <param name="AtOnce">Times, several at once.</param>
/// <param name="PerSecondAtOnce">Questions in a second, several at once.</param>
/// <param name="Differing">Questions that had another answer in company than alone.</param>
/// <param name="Memory">Memory after all of it.</param>
internal sealed record Served(
    SearchMode Mode,
    Times One,
    double PerSecond,
    int Threads,
    Times AtOnce,
    double PerSecondAtOnce,
    int Differing,
    ProcessMemory Memory)
{
    [JsonIgnore]
    public IReadOnlyList<Answer> Answers { get; init; } = [];
}
