using SearchPapers.Browsing;

namespace SearchPapers;

/// <summary>Says how to search.</summary>
public sealed record SearchOptions
{
    /// <summary>The most papers that one search returns.</summary>
    public const int MaxTop = 1000;

    /// <summary>Gets how many papers to return at most.</summary>
    /// <value>1 to <see cref="MaxTop"/>; the default is 10.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Top
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxTop);
            field = value;
        }
    } = 10;

    /// <summary>Gets how many papers of the ranking to pass over: pages follow each other without a gap or an overlap.</summary>
    /// <value>0 or more; the default is 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public int Offset
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Gets which papers come first.</summary>
    /// <value>The default is <see cref="SearchSort.Relevance"/>.</value>
    public SearchSort Sort { get; init; }

    /// <summary>Gets what to count the query's matches by, in <see cref="SearchResults.Facets"/>.</summary>
    /// <value>The default is <see cref="FacetFields.None"/>.</value>
    public FacetFields Facets { get; init; }

    /// <summary>Gets the ids of the papers that may answer.</summary>
    /// <value>Empty, the default, for all.</value>
    public IReadOnlyList<PaperId> Within { get; init; } = [];

    /// <summary>Gets the rankings to use.</summary>
    /// <value>The default is <see cref="SearchMode.Hybrid"/>.</value>
    public SearchMode Mode { get; init; }

    /// <summary>Gets how many passages to show of a paper at most.</summary>
    /// <value>0 or more; the default is 3.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public int MaxPassages
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 3;

    /// <summary>Gets whether each hit tells why it is where it is, in <see cref="SearchHit.Explanation"/>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Explain { get; init; }
}
