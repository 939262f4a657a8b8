namespace SearchPapers;

/// <summary>Tells which rankings a search uses.</summary>
public enum SearchMode
{
    /// <summary>Both rankings, fused into one.</summary>
    Hybrid,

    /// <summary>The words of the query only.</summary>
    Keyword,

    /// <summary>The meaning of the query only.</summary>
    Semantic,
}
