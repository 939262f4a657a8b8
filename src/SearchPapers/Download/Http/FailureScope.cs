namespace SearchPapers.Download.Http;

/// <summary>How far a failure reaches, and so what is still worth trying for the paper.</summary>
internal enum FailureScope
{
    /// <summary>Another address may do better.</summary>
    Address,

    /// <summary>Another host may do better.</summary>
    Host,

    /// <summary>Nothing else is to be tried.</summary>
    Paper,
}
