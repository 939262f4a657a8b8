namespace SearchPapers.Cli.Output.Json;

/// <summary>What came of opening a paper.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Address">Where it can be read.</param>
/// <param name="Page">The page of its PDF; null where any will do.</param>
/// <param name="Opened">Whether a program was started to show it.</param>
internal sealed record OpenedPaper(PaperId Id, string Address, int? Page, bool Opened);
