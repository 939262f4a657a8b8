namespace SearchPapers.Search.Similar;

/// <summary>Takes a pasted text for a paper: a title, where it has one, and an abstract.</summary>
internal static class PastedPaper
{
    // Longer titles are rare; a paragraph is seldom shorter.
    private const int MaxTitleCharacters = 200;

    private static readonly PaperId Id = new("pasted text");

    /// <summary>Returns the paper; null where there is no text.</summary>
    public static PaperDetails? Parse(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : text.Trim().Split('\n', StringSplitOptions.TrimEntries) switch
        {
            // Not the first line of a paragraph that is broken into lines.
            [{ Length: <= MaxTitleCharacters } title, var only] => Paper(title, only),
            [{ Length: <= MaxTitleCharacters } title, "", .. var rest] => Paper(title, string.Join('\n', rest)),
            _ => Paper("", text),
        };

    private static PaperDetails Paper(string title, string text) =>
        new() { Paper = new Paper { Id = Id, Title = title }, Abstract = text };
}
