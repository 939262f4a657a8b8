namespace SearchPapers.Download.Catalog;

/// <summary>The catalog as its file has it: a JSON object a line, of which a paper's last one holds.</summary>
internal sealed class CatalogReader
{
    private readonly Dictionary<PaperId, CatalogLine> _lines = [];

    private CatalogReader()
    {
    }

    public IReadOnlyCollection<CatalogLine> Lines => _lines.Values;

    /// <summary>The lines that could not be read, with their numbers counted from 1.</summary>
    public List<(int Number, ReadOnlyMemory<byte> Text)> BadLines { get; } = [];

    /// <summary>The length of the file as it was read.</summary>
    public required long TotalBytes { get; init; }

    /// <summary>How much of the file is to be kept: what follows was torn when its process was killed.</summary>
    public long WholeBytes { get; private set; }

    /// <summary>Whether the last line is whole, but for its end.</summary>
    public bool LacksNewLine { get; private set; }

    /// <summary>Whether the file holds one good line for each entry, and nothing else.</summary>
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

    /// <summary>Returns what is known of a paper. A line that makes no sense is a bad one from then on.</summary>
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

    /// <summary>Tells whether a line says just what is known already.</summary>
    public bool Holds(CatalogLine line) =>
        _lines.TryGetValue(line.Id, out var known) && known.Text.Span.SequenceEqual(line.Text.Span);

    /// <summary>Puts a line in the place of what was known of its paper.</summary>
    public void Set(CatalogLine line)
    {
        IsCompact &= !_lines.ContainsKey(line.Id);
        _lines[line.Id] = line;
    }

    public void Remove(PaperId id) => IsCompact &= !_lines.Remove(id);

    /// <summary>Takes note that the file now holds the good lines, and nothing else.</summary>
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
