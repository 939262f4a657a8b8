using System.Text.Json.Serialization;

namespace SearchPapers.Benchmarks.Measuring;

internal sealed record QueryTimes(
    SearchMode Mode,
    Times Sequential,
    double SequentialPerSecond,
    int Threads,
    Times Concurrent,
    double ConcurrentPerSecond,
    // Compared with the first answer to the same question.
    int DifferingAnswers,
    ProcessMemory Memory)
{
    [JsonIgnore]
    public IReadOnlyList<Answer> Answers { get; init; } = [];
}
