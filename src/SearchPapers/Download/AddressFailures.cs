using SearchPapers.Download.Http;

namespace SearchPapers.Download;

internal sealed class AddressFailures
{
    private readonly List<(Uri Address, DownloadException Failure)> _failures = [];

    /// <summary>Returns whether no earlier failure rules this address out.</summary>
    public bool IsWorthTrying(Uri address) => _failures.TrueForAll(failed =>
        failed.Failure.Scope == FailureScope.Address
        || (failed.Failure.Scope == FailureScope.Host && !SameHost(failed.Address, address)));

    public void Add(Uri address, DownloadException failure) => _failures.Add((address, failure));

    /// <summary>Returns each cause once, with its addresses.</summary>
    public override string ToString() => string.Join("; ", _failures
        .GroupBy(failed => failed.Failure.Message, failed => AddressPolicy.Text(failed.Address))
        .Select(cause => $"{cause.Key}: {string.Join(", ", cause)}"));

    private static bool SameHost(Uri one, Uri other) =>
        one.IsAbsoluteUri && other.IsAbsoluteUri && AddressPolicy.HostName(one) == AddressPolicy.HostName(other);
}
