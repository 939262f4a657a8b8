namespace SearchPapers;

/// <summary>Reports an id that no paper of the index has.</summary>
/// <param name="id">The id.</param>
/// <param name="near">Ids of the index that look like it, the nearest first.</param>
internal sealed class PaperNotFoundException(PaperId id, IReadOnlyList<PaperId> near)
    : SearchPapersException(SearchPapersError.PaperNotFound, $"There is no paper \"{id}\" in the index. {WayOut(near)}")
{
    private static string WayOut(IReadOnlyList<PaperId> near) => near.Count > 0
        ? $"Its ids that look like it: {string.Join(", ", near)}."
        : "\"searchpapers search\" shows papers with their ids.";
}
