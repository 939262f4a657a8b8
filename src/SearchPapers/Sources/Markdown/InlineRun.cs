using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Sources.Markdown;

/// <summary>Text in one style, or one link.</summary>
/// <param name="Text">The plain text; the description of an image.</param>
internal sealed record InlineRun(string Text)
{
    // "[P]" and "[x]" are symbols, not titles.
    private const int MinLetters = 3;

    public static readonly InlineRun LineBreak = new("\n");

    public bool IsStrong { get; init; }

    public bool IsEmphasized { get; init; }

    /// <summary>The accepted address that the text links to, or null.</summary>
    public string? Url { get; init; }

    public bool IsImage { get; init; }

    /// <summary>Whether it is a link whose label names its target, not only the kind of the target.</summary>
    public bool IsDescriptiveLink =>
        Url is not null && !IsImage && Text.Count(char.IsLetter) >= MinLetters && !LinkLabels.IsKindOnly(Text);
}
