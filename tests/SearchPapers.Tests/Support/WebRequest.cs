namespace SearchPapers.Tests.Support;

/// <summary>A request as the loopback web received it.</summary>
internal sealed record WebRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    public string Path => Target.StartsWith('/') ? Target : new Uri(Target).PathAndQuery;

    public string? this[string header] => Headers.GetValueOrDefault(header);
}
