using SearchPapers.Download.Files;
using SearchPapers.Ingestion.Sources;

namespace SearchPapers.Maintenance;

/// <summary>The values of <see cref="Problem.Fix"/>, with their arguments.</summary>
internal static class Fixes
{
    public static Problem FixedByIngest(this Problem problem, CorpusFolder corpus, IEnumerable<string> sources) =>
        problem with { Fix = "ingest", FixArguments = IngestArguments(corpus, sources) };

    public static Problem FixedByRemoving(this Problem problem, string file, CorpusFolder corpus, IEnumerable<string> sources) =>
        problem with { Fix = "remove-file", FixArguments = [file, .. IngestArguments(corpus, sources)] };

    public static Problem ExplainedBySearch(this Problem problem, string title) =>
        problem with { Fix = "explain", FixArguments = [title] };

    public static Problem FixedByFreeingSpace(this Problem problem, string folder) =>
        problem with { Fix = "free-space", FixArguments = [folder] };

    private static IReadOnlyList<string> IngestArguments(CorpusFolder corpus, IEnumerable<string> sources) =>
        [.. sources.Select(source => IsNotPath(source) ? source : Path.Combine(corpus.Path, source))];

    private static bool IsNotPath(string source) =>
        source == DefaultReadingList.BuiltInSource || source.Contains("://", StringComparison.Ordinal);
}
