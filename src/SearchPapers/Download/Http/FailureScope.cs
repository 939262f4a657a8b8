namespace SearchPapers.Download.Http;

/// <summary>What a failure rules out, and so which addresses of the paper are still worth trying.</summary>
internal enum FailureScope
{
    /// <summary>Other addresses may work, also on the same host.</summary>
    Address,

    /// <summary>Addresses on other hosts may work.</summary>
    Host,

    /// <summary>No other address can help.</summary>
    Paper,
}
