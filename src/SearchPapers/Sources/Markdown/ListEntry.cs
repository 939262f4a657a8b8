namespace SearchPapers.Sources.Markdown;

internal sealed record ListEntry
{
    /// <summary>The title with its link, or null.</summary>
    public required InlineRun? Title { get; init; }

    /// <summary>The rest of the title's line: authors, venue, year and links.</summary>
    public required IReadOnlyList<InlineRun> Byline { get; init; }

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

        // "Google [paper]" above "Ada Lovelace, *A Title*, ICML 2015": the citation has the title.
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
