namespace SearchPapers.Extraction.Worker.Protocol;

internal sealed record WorkerRequest(string Path, int FirstPage);
