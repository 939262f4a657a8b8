namespace SearchPapers.Download.Catalog;

/// <summary>The content of the catalog's file: one JSON object per line. A paper's last line wins.</summary>
internal sealed class CatalogReader
{
    private readonly Dictionary<PaperId, CatalogLine> _lines = [];

    private CatalogReader()
    {
    }

    public IReadOnlyCollection<CatalogLine> Lines => _lines.Values;

    /// <summary>The unreadable lines, with their numbers starting at 1.</summary>
    public List<(int Number, ReadOnlyMemory<byte> Text)> BadLines { get; } = [];

    /// <summary>The length of the file when it was read.</summary>
    public required long TotalBytes { get; init; }

    /// <summary>The length without a torn last line.</summary>
    public long WholeBytes { get; private set; }

    /// <summary>Whether the last line is complete except for its line break.</summary>
    public bool LacksNewLine { get; private set; }

    /// <summary>Whether the file has exactly one valid line per entry.</summary>
    public bool IsCompact { get; private set; } = true;

    public static CatalogReader Parse(ReadOnlyMemory<byte> text)
    {
        var catalog = new CatalogReader { TotalBytes = text.Length };
        var begin = 0;
        var number = 1;
        for (; text.Span[begin..].IndexOf((byte)'\n') is >= 0 and var length; number++)
        {
            catalog.Add(number, text.Slice(begin, length));
            begin += length + 1;
        }

        if (begin < text.Length)
        {
            catalog.IsCompact = false;
            if (CatalogLine.Parse(number, text[begin..]) is { } last)
            {
                catalog.Set(last);
                catalog.LacksNewLine = true;
            }
        }

        catalog.WholeBytes = catalog.LacksNewLine ? text.Length : begin;
        return catalog;
    }

    /// <summary>An invalid line becomes a bad line.</summary>
    public CatalogEntry? Find(PaperId id)
    {
        if (!_lines.TryGetValue(id, out var line))
        {
            return null;
        }

        if (line.Read() is { } entry)
        {
            return entry;
        }

        _lines.Remove(id);
        AddBad(line.Number, line.Text);
        return null;
    }

    /// <summary>Returns whether a line equals the known one.</summary>
    public bool Contains(CatalogLine line) =>
        _lines.TryGetValue(line.Id, out var known) && known.Text.Span.SequenceEqual(line.Text.Span);

    /// <summary>Replaces a paper's line.</summary>
    public void Set(CatalogLine line)
    {
        IsCompact &= !_lines.ContainsKey(line.Id);
        _lines[line.Id] = line;
    }

    public void Remove(PaperId id) => IsCompact &= !_lines.Remove(id);

    /// <summary>Records that the file was rewritten.</summary>
    public void BecomeCompact()
    {
        BadLines.Clear();
        IsCompact = true;
    }

    private void Add(int number, ReadOnlyMemory<byte> text)
    {
        if (text.Span.Trim(" \t\r"u8).IsEmpty)
        {
            return;
        }

        if (CatalogLine.Parse(number, text) is { } line)
        {
            Set(line);
        }
        else
        {
            AddBad(number, text);
        }
    }

    private void AddBad(int number, ReadOnlyMemory<byte> text)
    {
        BadLines.Add((number, text));
        IsCompact = false;
    }
}
