namespace SearchPapers.Download.Http;

/// <summary>Reports why an address did not give a PDF, in words for the user.</summary>
internal sealed class DownloadException(string reason, FailureScope scope, Exception? inner = null)
    : Exception(reason, inner)
{
    public FailureScope Scope { get; } = scope;
}
