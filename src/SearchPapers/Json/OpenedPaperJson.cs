namespace SearchPapers.Json;

internal sealed record OpenedPaperJson(PaperId Id, string Address, int? Page, bool Opened);
