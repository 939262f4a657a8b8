namespace SearchPapers.Tests.Support;

internal delegate Task WebResponder(WebRequest request, Stream stream, CancellationToken cancellationToken);
