using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Sources.Markdown;

/// <summary>A stretch of a list's text in one style, or one link of it.</summary>
/// <param name="Text">The text as it reads; of an image its description.</param>
internal sealed record InlineRun(string Text)
{
    // "[P]" and "[x]" are marks.
    private const int MinLetters = 3;

    public static readonly InlineRun LineBreak = new("\n");

    public bool IsStrong { get; init; }

    public bool IsEmphasized { get; init; }

    /// <summary>Where the text links to; null where it does not, or not to anything that a paper could have.</summary>
    public string? Url { get; init; }

    public bool IsImage { get; init; }

    /// <summary>Whether the text is a link whose words name what it leads to, not merely its kind.</summary>
    public bool IsDescriptiveLink =>
        Url is not null && !IsImage && Text.Count(char.IsLetter) >= MinLetters && !LinkLabels.IsKindOnly(Text);
}
