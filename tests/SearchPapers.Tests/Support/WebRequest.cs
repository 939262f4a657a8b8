namespace SearchPapers.Tests.Support;

internal sealed record WebRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    public string Path => Target.StartsWith('/') ? Target : new Uri(Target).PathAndQuery;

    public string? this[string header] => Headers.GetValueOrDefault(header);
}
