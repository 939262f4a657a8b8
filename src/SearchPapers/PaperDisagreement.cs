namespace SearchPapers;

/// <summary>What a PDF says of itself where its reading list says otherwise; the list's word counts.</summary>
public sealed record PaperDisagreement
{
    /// <summary>Gets the title on the first page.</summary>
    /// <value>Null where it is the list's.</value>
    public string? Title { get; init; }

    /// <summary>Gets the authors on the first page.</summary>
    /// <value>Null where they are the list's.</value>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>Gets the year that the file says.</summary>
    /// <value>Null where it is the list's.</value>
    public int? Year { get; init; }
}
