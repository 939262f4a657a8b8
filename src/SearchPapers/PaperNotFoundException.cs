namespace SearchPapers;

/// <summary>Reports an id that no paper of the index has.</summary>
public sealed class PaperNotFoundException : SearchPapersException
{
    internal PaperNotFoundException(PaperId id, IReadOnlyList<PaperId> near)
        : base($"There is no paper \"{id}\" in the index. {WayOut(near)}") => (Id, Near) = (id, near);

    /// <summary>Gets the id.</summary>
    public PaperId Id { get; }

    /// <summary>Gets ids of the index that look like it, the nearest first.</summary>
    public IReadOnlyList<PaperId> Near { get; }

    private static string WayOut(IReadOnlyList<PaperId> near) => near.Count > 0
        ? $"Its ids that look like it: {string.Join(", ", near)}."
        : "\"searchpapers search\" shows papers with their ids.";
}
