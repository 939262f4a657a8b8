using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace SearchPapers.Lists;

/// <summary>Walks a Markdown document and finds what it lists: under headings, in items, in paragraphs and in tables.</summary>
internal sealed class MarkdownOutline
{
    private const int MaxTagCharacters = 100;

    private readonly List<(int Level, string Text)> _sections = [];
    private readonly List<ListEntry> _entries = [];
    private string[] _tags = [];

    private MarkdownOutline()
    {
    }

    public static IReadOnlyList<ListEntry> Read(MarkdownDocument document)
    {
        var outline = new MarkdownOutline();
        outline.ReadBlocks(document);
        return outline._entries;
    }

    private void ReadBlocks(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case HeadingBlock heading:
                    i = ReadHeading(container, heading, i);
                    break;
                case ParagraphBlock paragraph:
                    i = ReadParagraph(container, paragraph, i);
                    break;
                case ListBlock list:
                    ReadItems(list, _tags);
                    break;
                case Table table:
                    _entries.AddRange(TableEntries.Read(table, _tags).Where(EntrySense.IsReference));
                    break;
                case ContainerBlock inner:
                    ReadBlocks(inner);
                    break;
            }
        }
    }

    /// <summary>Reads a heading as an entry with all that stands below it, or as a section; returns the last block read.</summary>
    private int ReadHeading(ContainerBlock container, HeadingBlock heading, int index)
    {
        var body = container.Skip(index + 1).TakeWhile(block => block is not HeadingBlock).ToList();
        var line = InlineText.Of(heading);
        var entry = ListEntry.Of(line, BodyLines.Of(body), _tags);
        if (IsEntry(entry, body))
        {
            _entries.Add(entry);
            return index + body.Count;
        }

        OpenSection(heading.Level, EntryTitle.Clean(InlineText.Join(line)));
        return index;
    }

    private bool IsEntry(ListEntry heading, List<Block> body)
    {
        var hasMaterials = heading.Lines.Count > 0 && LinkLines.IsMaterials(heading.Lines[0]);
        var isPaper = heading.Title is { Url: { } url } && LinkKinds.LeadsToPaper(url);
        return (isPaper || ((hasMaterials || heading.Title?.Url is not null) && !ListsPapers(body)))
            && EntrySense.IsReference(heading);
    }

    private bool ListsPapers(List<Block> body) =>
        body.OfType<ListBlock>().SelectMany(list => list.OfType<ListItemBlock>())
            .Any(item => item.FirstOrDefault() is ParagraphBlock head
                && EntrySense.TitleLinksToPaper(ListEntry.Of(InlineText.Of(head), [], _tags)));

    // The document's own title tells nothing of a paper: it stands above all of them.
    private void OpenSection(int level, string text)
    {
        _sections.RemoveAll(section => section.Level >= level);
        var isDocumentTitle = level == 1 && _tags.Length == 0 && _sections.Count == 0 && _entries.Count == 0;
        if (PlainText.HasLetters(text) || text.Any(char.IsAsciiDigit))
        {
            _sections.Add((isDocumentTitle ? 0 : level, isDocumentTitle ? "" : Short(text)));
        }

        _tags = [.. _sections.Where(section => section.Level > 0).Select(section => section.Text)];
    }

    private static string Short(string text) => text.Length <= MaxTagCharacters ? text : text[..MaxTagCharacters];

    private void ReadItems(ListBlock list, string[] tags)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            ReadItem(item, tags);
        }
    }

    private void ReadItem(ListItemBlock item, string[] tags)
    {
        if (item.FirstOrDefault() is not ParagraphBlock head)
        {
            ReadItemLists(item, tags);
            return;
        }

        var line = InlineText.Of(head);
        var own = item.Skip(1).ToList();
        var subPapers = own.OfType<ListBlock>().Where(ListsPapersOfTheirOwn).ToList();
        var entry = ListEntry.Of(line, BodyLines.Of(own.Except(subPapers)), tags);
        var isReference = EntrySense.IsReference(entry);
        if (isReference)
        {
            _entries.Add(entry);
        }

        var topic = InlineText.Join(line).TrimEnd(':', ' ');
        string[] subTags = isReference || topic.Length is 0 or > MaxTagCharacters ? tags : [.. tags, topic];
        foreach (var list in isReference ? subPapers : own.OfType<ListBlock>())
        {
            ReadItems(list, subTags);
        }
    }

    private void ReadItemLists(ListItemBlock item, string[] tags)
    {
        foreach (var list in item.OfType<ListBlock>())
        {
            ReadItems(list, tags);
        }
    }

    private static bool ListsPapersOfTheirOwn(ListBlock list) =>
        list.OfType<ListItemBlock>().Any(item => item.FirstOrDefault() is ParagraphBlock head
            && EntrySense.TitleLinksToPaper(ListEntry.Of(InlineText.Of(head), [], [])));

    /// <summary>Reads a paragraph that begins with a title, with the list of its links where one follows.</summary>
    private int ReadParagraph(ContainerBlock container, ParagraphBlock paragraph, int index)
    {
        var line = InlineText.Of(paragraph);
        var materials = index + 1 < container.Count && container[index + 1] is ListBlock list ? BodyLines.Of([list]) : [];
        var isTitled = materials.Any(LinkLines.IsMaterials) && line.All(run => run.IsStrong || !PlainText.HasLetters(run.Text));
        var entries = ParagraphEntries.Read(line, isTitled ? materials : [], _tags).Where(EntrySense.IsReference).ToList();
        _entries.AddRange(entries);
        return isTitled && entries.Count > 0 ? index + 1 : index;
    }
}
