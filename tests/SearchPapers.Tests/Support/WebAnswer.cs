namespace SearchPapers.Tests.Support;

internal delegate Task WebAnswer(WebRequest request, Stream stream, CancellationToken cancellationToken);
