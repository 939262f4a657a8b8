namespace SearchPapers;

/// <summary>Tells why something could not be had of a paper.</summary>
/// <param name="Id">The paper's id.</param>
/// <param name="Title">The paper's title as its list has it.</param>
/// <param name="Stage">What was being done: "list", "download", "extract" or "index".</param>
/// <param name="Reason">What went wrong, and what can be done about it.</param>
public sealed record PaperFailure(PaperId Id, string Title, string Stage, string Reason);
