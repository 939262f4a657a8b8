namespace SearchPapers;

/// <summary>Says how to search.</summary>
public sealed record SearchOptions
{
    /// <summary>The most papers that one search returns.</summary>
    public const int MaxTop = 1000;

    private static readonly string[] FacetNames = ["year", "venue", "tag"];

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

    /// <summary>
    /// Gets how many papers of the ranking to pass over: pages follow each other without a gap or an overlap.
    /// </summary>
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
    /// Gets whether the newest of all matches come first, as <see cref="SearchResults.TotalHits"/> counts them; those
    /// of one year by how well they answer, then by id; those without a year last.
    /// </summary>
    /// <value>The default is <see langword="false"/>: those that answer best come first.</value>
    public bool NewestFirst { get; init; }

    /// <summary>
    /// Gets the fields whose values to count over the query's matches, in <see cref="SearchResults.Facets"/>.
    /// </summary>
    /// <value>Of "year", "venue" and "tag"; empty, the default, for none.</value>
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

    /// <summary>
    /// Gets whether each hit tells the words that it was found by, in <see cref="RetrieverScore.Terms"/>.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Explain { get; init; }
}
