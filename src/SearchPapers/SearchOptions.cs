namespace SearchPapers;

/// <summary>The options of a search.</summary>
public sealed record SearchOptions
{
    /// <summary>The maximum of <see cref="Top"/>.</summary>
    public const int MaxTop = 1000;

    private static readonly string[] FacetNames = ["year", "venue", "tag"];

    /// <summary>Gets the maximum number of papers to return.</summary>
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

    /// <summary>Gets the number of papers to skip. Consecutive pages have no gaps and no overlaps.</summary>
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

    /// <summary>
    /// Gets whether to sort all matches by year, newest first, then by score and id. Papers without a year come last.
    /// </summary>
    /// <value>The default is <see langword="false"/>: sorted by score.</value>
    public bool NewestFirst { get; init; }

    /// <summary>
    /// Gets the fields whose values are counted over all matches, in <see cref="SearchResults.Facets"/>.
    /// </summary>
    /// <value>Any of "year", "venue" and "tag". The default is none.</value>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public IReadOnlyList<string> Facets
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.FirstOrDefault(name => !FacetNames.Contains(name)) is { } unknown)
            {
                throw new ArgumentException(
                    $"Matches are counted by {string.Join(", ", FacetNames)}, not by \"{unknown}\".", nameof(value));
            }

            field = [.. value];
        }
    } = [];

    /// <summary>Gets the ids of the papers to search.</summary>
    /// <value>The default is empty: all papers.</value>
    public IReadOnlyList<PaperId> Within { get; init; } = [];

    /// <summary>Gets the retrievers to use.</summary>
    /// <value>The default is <see cref="SearchMode.Hybrid"/>.</value>
    public SearchMode Mode { get; init; }

    /// <summary>Gets the maximum number of passages per paper.</summary>
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

    /// <summary>Gets whether to explain each score by its terms, in <see cref="RetrieverScore.Terms"/>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Explain { get; init; }
}
