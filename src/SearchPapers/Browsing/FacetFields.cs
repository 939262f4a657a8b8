namespace SearchPapers.Browsing;

/// <summary>Tells what a query's matches are counted by.</summary>
[Flags]
public enum FacetFields
{
    /// <summary>Nothing is counted.</summary>
    None = 0,

    /// <summary>The year of publication.</summary>
    Year = 1,

    /// <summary>The proceedings, journal or event.</summary>
    Venue = 2,

    /// <summary>The tags; a paper counts for each one that it has.</summary>
    Tag = 4,
}
