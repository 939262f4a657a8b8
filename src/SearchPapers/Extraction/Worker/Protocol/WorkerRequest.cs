namespace SearchPapers.Extraction.Worker.Protocol;

/// <summary>Asks a worker for the pages of a file from one page on.</summary>
internal sealed record WorkerRequest(string Path, int FirstPage);
