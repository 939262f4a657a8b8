namespace SearchPapers;

/// <summary>Examples to find similar papers to: papers of the library, a text, a PDF, or several of these.</summary>
/// <remarks>All examples have the same weight.</remarks>
public sealed record SimilarQuery
{
    /// <summary>Gets the papers to find similar ones to. They are excluded from the results.</summary>
    public IReadOnlyList<PaperId> Ids { get; init; } = [];

    /// <summary>Gets a text to find similar papers to, such as an abstract.</summary>
    /// <value>Null for none. The first line is a title if a single line or an empty line follows it.</value>
    public string? Text { get; init; }

    /// <summary>Gets the path of a PDF to find similar papers to.</summary>
    /// <value>Null for none. It need not be in the library.</value>
    public string? PdfPath { get; init; }

    /// <summary>Gets papers that the results should be dissimilar to. They are excluded from the results.</summary>
    public IReadOnlyList<PaperId> NotIds { get; init; } = [];

    /// <summary>Gets whether there is an example to be similar to.</summary>
    internal bool HasExample => Ids.Count > 0 || PdfPath is not null || !string.IsNullOrWhiteSpace(Text);

    /// <summary>Returns the query as text. Dissimilar examples have a hyphen in front.</summary>
    /// <returns>The ids, the text and the file, separated by spaces.</returns>
    public override string ToString() => string.Join(
        ' ',
        [.. Ids.Select(id => id.Value), .. new[] { Text, PdfPath }.OfType<string>(), .. NotIds.Select(id => $"-{id}")]);
}
