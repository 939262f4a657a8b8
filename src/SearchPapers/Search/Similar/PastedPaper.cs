namespace SearchPapers.Search.Similar;

/// <summary>Parses a pasted text as a paper: an optional title and an abstract.</summary>
internal static class PastedPaper
{
    // Longer titles are rare; a paragraph is seldom shorter.
    private const int MaxTitleCharacters = 200;

    private static readonly PaperId Id = new("pasted text");

    /// <summary>Returns null for an empty text.</summary>
    public static PaperDetails? Parse(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : text.Trim().Split('\n', StringSplitOptions.TrimEntries) switch
        {
            // The first line of a wrapped paragraph is not a title.
            [{ Length: <= MaxTitleCharacters } title, var only] => Paper(title, only),
            [{ Length: <= MaxTitleCharacters } title, "", .. var rest] => Paper(title, string.Join('\n', rest)),
            _ => Paper("", text),
        };

    private static PaperDetails Paper(string title, string text) =>
        new() { Paper = new Paper { Id = Id, Title = title }, Abstract = text };
}
