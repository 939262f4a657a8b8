namespace SearchPapers;

/// <summary>Says what papers are to be similar to: papers of the library, a text, a PDF, or several of these.</summary>
/// <remarks>What is named counts alike: two papers and a text are three examples of what is looked for.</remarks>
public sealed record SimilarQuery
{
    /// <summary>Gets the papers that the found ones are to be like; they are not found themselves.</summary>
    public IReadOnlyList<PaperId> Ids { get; init; } = [];

    /// <summary>Gets a text that the found papers are to be like, such as an abstract.</summary>
    /// <value>Null for none. A first line counts as a title where one other line or an empty one follows it.</value>
    public string? Text { get; init; }

    /// <summary>Gets the path of a PDF that the found papers are to be like.</summary>
    /// <value>Null for none. It need not be in the library.</value>
    public string? PdfPath { get; init; }

    /// <summary>Gets the papers that the found ones are to be unlike; they are not found themselves.</summary>
    public IReadOnlyList<PaperId> NotIds { get; init; } = [];

    /// <summary>Gets whether anything is named that papers can be similar to.</summary>
    internal bool HasExample => Ids.Count > 0 || PdfPath is not null || !string.IsNullOrWhiteSpace(Text);

    /// <summary>Returns the query as text; what is not wanted has a hyphen before it.</summary>
    /// <returns>The ids, the text and the file, separated by spaces.</returns>
    public override string ToString() => string.Join(
        ' ',
        [.. Ids.Select(id => id.Value), .. new[] { Text, PdfPath }.OfType<string>(), .. NotIds.Select(id => $"-{id}")]);
}
