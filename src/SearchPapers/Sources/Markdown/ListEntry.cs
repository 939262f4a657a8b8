namespace SearchPapers.Sources.Markdown;

/// <summary>One thing that a reading list lists, as it stands there: not yet known to be a paper.</summary>
internal sealed record ListEntry
{
    /// <summary>The title with its link, where it has one; null where the text has none to show.</summary>
    public required InlineRun? Title { get; init; }

    /// <summary>What else stands on the title's line: by whom, where and when, and links.</summary>
    public required IReadOnlyList<InlineRun> Byline { get; init; }

    /// <summary>The paragraphs and sub-items below.</summary>
    public IReadOnlyList<IReadOnlyList<InlineRun>> Lines { get; init; } = [];

    /// <summary>The headings above, outermost first.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public static ListEntry Create(
        IReadOnlyList<InlineRun> head, IReadOnlyList<IReadOnlyList<InlineRun>> lines, IReadOnlyList<string> tags)
    {
        var (title, byline) = EntryTitleReader.Split(head);
        var isPlainTitle = title is { Url: null, IsStrong: false, IsEmphasized: false };
        var citation = isPlainTitle ? lines.FirstOrDefault(EntryTitleReader.IsCitation) : null;
        if (citation is null)
        {
            return new ListEntry { Title = title, Byline = byline, Lines = lines, Tags = tags };
        }

        // "Google [paper]" with "Ada Lovelace, *A Title*, ICML 2015" below: the citation names the paper.
        var (cited, rest) = EntryTitleReader.Split(citation);
        return new ListEntry
        {
            Title = cited,
            Byline = [.. rest, InlineRun.LineBreak, .. head],
            Lines = [.. lines.Where(line => line != citation)],
            Tags = tags,
        };
    }
}
