namespace SearchPapers.Cli.Output.Json;

/// <summary>What "ingest --json" prints.</summary>
/// <param name="Papers">How many papers the sources name.</param>
/// <param name="Downloaded">How many PDFs were fetched.</param>
/// <param name="Unchanged">How many papers were left as they are.</param>
/// <param name="Extracted">How many PDFs were read.</param>
/// <param name="Failed">What went wrong.</param>
/// <param name="Indexed">How many papers were added to the index or replaced in it.</param>
internal sealed record IngestJson(
    int Papers, int Downloaded, int Unchanged, int Extracted, IReadOnlyList<Problem> Failed, int Indexed)
{
    public static IngestJson Of(UpdateResult result) =>
        new(result.Papers, result.Downloaded, result.Unchanged, result.Extracted, result.Failed, result.Indexed);
}
