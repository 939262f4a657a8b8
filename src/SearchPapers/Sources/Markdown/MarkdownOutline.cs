using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

/// <summary>Finds the entries of a Markdown document: headings, items, paragraphs and table rows.</summary>
internal sealed class MarkdownOutline
{
    private const int MaxTagCharacters = 100;

    private readonly List<(int Level, string Text)> _sections = [];
    private readonly List<ListEntry> _entries = [];
    private string[] _tags = [];
    private bool _isSkippedSection;

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
                case not HeadingBlock when _isSkippedSection:
                    break;
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
                    _entries.AddRange(TableReader.Read(table, _tags).Where(EntryClassifier.IsReference));
                    break;
                case ContainerBlock inner:
                    ReadBlocks(inner);
                    break;
            }
        }
    }

    /// <summary>
    /// Reads a heading as an entry with everything below it, or as a section; returns the index of the last block read.
    /// </summary>
    private int ReadHeading(ContainerBlock container, HeadingBlock heading, int index)
    {
        var body = container.Skip(index + 1).TakeWhile(block => block is not HeadingBlock).ToList();
        var line = InlineReader.Read(heading);
        var text = EntryTitleReader.Clean(InlineReader.Join(line));
        _isSkippedSection = EntryClassifier.IsAboutTheList(text);
        if (_isSkippedSection)
        {
            return index;
        }

        var entry = ListEntry.Create(line, BodyLines.Read(body), _tags);
        if (IsEntry(entry, body))
        {
            _entries.Add(entry);
            return index + body.Count;
        }

        OpenSection(heading.Level, text);
        return index;
    }

    private static bool IsEntry(ListEntry heading, List<Block> body)
    {
        if (heading.Title is { Url: { } url } && LinkClassifier.LeadsToPaper(url))
        {
            return EntryClassifier.IsReference(heading);
        }

        var hasLinkLines = (heading.Lines.Count > 0 && LinkLineReader.IsLinkLine(heading.Lines[0]))
            || (body is [ListBlock list, ..] && list.Any(IsLinkLine));
        return (hasLinkLines || heading.Title?.Url is not null)
            && !body.OfType<ListBlock>().SelectMany(items => items.OfType<ListItemBlock>()).Any(NamesPaper)
            && EntryClassifier.IsReference(heading);
    }

    // The title of the document is above all papers, so it is not a tag.
    private void OpenSection(int level, string text)
    {
        _sections.RemoveAll(section => section.Level >= level);
        var isDocumentTitle = level == 1 && _tags.Length == 0 && _sections.Count == 0 && _entries.Count == 0;
        if (UnicodeText.HasLetters(text) || text.Any(char.IsAsciiDigit))
        {
            _sections.Add((isDocumentTitle ? 0 : level, isDocumentTitle ? "" : Truncate(text)));
        }

        _tags = [.. _sections.Where(section => section.Level > 0).Select(section => section.Text)];
    }

    private static string Truncate(string text) => text.Length <= MaxTagCharacters ? text : text[..MaxTagCharacters];

    private void ReadItems(ListBlock list, string[] tags)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            ReadItem(item, tags);
        }
    }

    private void ReadItem(ListItemBlock item, string[] tags)
    {
        if (item is not [ParagraphBlock head, ..])
        {
            ReadItemLists(item, tags);
            return;
        }

        var line = InlineReader.Read(head);
        var below = item.Skip(1).SelectMany(block => block is ListBlock list ? list.OfType<Block>() : [block]).ToList();
        var subPapers = below.OfType<ListItemBlock>().Where(NamesPaper).ToList();
        var entry = ListEntry.Create(line, BodyLines.Read(below.Except(subPapers)), tags);
        if (EntryClassifier.IsReference(entry))
        {
            _entries.Add(entry);
            subPapers.ForEach(sub => ReadItem(sub, tags));
            return;
        }

        var topic = InlineReader.Join(line).TrimEnd(':', ' ');
        ReadItemLists(item, topic.Length is 0 or > MaxTagCharacters ? tags : [.. tags, topic]);
    }

    private static bool IsLinkLine(Block item) =>
        item is ListItemBlock and [ParagraphBlock head, ..] && LinkLineReader.IsLinkLine(InlineReader.Read(head));

    private static bool NamesPaper(ListItemBlock item) =>
        item is [ParagraphBlock head, ..] && EntryClassifier.NamesPaper(InlineReader.Read(head));

    private void ReadItemLists(ListItemBlock item, string[] tags)
    {
        foreach (var list in item.OfType<ListBlock>())
        {
            ReadItems(list, tags);
        }
    }

    /// <summary>
    /// Reads a paragraph that starts with a title, and the list of its links below it; returns the index of the last
    /// block read.
    /// </summary>
    private int ReadParagraph(ContainerBlock container, ParagraphBlock paragraph, int index)
    {
        var line = InlineReader.Read(paragraph);
        var linkLines = container.ElementAtOrDefault(index + 1) is ListBlock list ? BodyLines.Read([list]) : [];
        var isBareTitle = line.All(run => run.IsStrong || !UnicodeText.HasLetters(run.Text));
        var hasLinkList = isBareTitle && linkLines.Any(LinkLineReader.IsLinkLine);
        var candidates = ParagraphReader.Read(line, hasLinkList ? linkLines : [], _tags);
        var entries = candidates.Where(EntryClassifier.IsReference).ToList();
        _entries.AddRange(entries);
        return hasLinkList && entries.Count > 0 ? index + 1 : index;
    }
}
