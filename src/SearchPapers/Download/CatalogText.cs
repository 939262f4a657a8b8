using System.Text.Json;

namespace SearchPapers.Download;

/// <summary>The catalog as its file has it: a JSON object a line, the last line of a paper being the one that holds.</summary>
internal sealed class CatalogText
{
    private CatalogText()
    {
    }

    public Dictionary<PaperId, CatalogEntry> Entries { get; } = [];

    /// <summary>The lines that could not be read, with their numbers counted from 1.</summary>
    public List<(int Number, byte[] Text)> BadLines { get; } = [];

    /// <summary>How much of the file is to be kept: what follows was being written when its process was killed.</summary>
    public long WholeBytes { get; private set; }

    /// <summary>Whether the last line is whole, but for its end.</summary>
    public bool LacksNewLine { get; private set; }

    /// <summary>Whether the file holds more than one good line for each entry.</summary>
    public bool IsCompact { get; private set; } = true;

    /// <summary>The length of the file as it was read.</summary>
    public required long TotalBytes { get; init; }

    public static CatalogText Parse(ReadOnlySpan<byte> text)
    {
        var catalog = new CatalogText { TotalBytes = text.Length };
        var begin = 0;
        for (var number = 1; text[begin..].IndexOf((byte)'\n') is >= 0 and var length; number++)
        {
            catalog.AddLine(number, text.Slice(begin, length));
            begin += length + 1;
        }

        catalog.LacksNewLine = catalog.TryAdd(text[begin..]);
        catalog.WholeBytes = catalog.LacksNewLine ? text.Length : begin;
        catalog.IsCompact &= begin == text.Length;
        return catalog;
    }

    public bool Says(CatalogEntry entry) =>
        Entries.TryGetValue(entry.Id, out var known) && Line(known).AsSpan().SequenceEqual(Line(entry));

    public void Remove(PaperId id) => IsCompact &= !Entries.Remove(id);

    public void Set(CatalogEntry entry)
    {
        IsCompact &= !Entries.ContainsKey(entry.Id);
        Entries[entry.Id] = entry;
    }

    /// <summary>Takes note that the file now holds the entries, and nothing else.</summary>
    public void BecomeCompact()
    {
        BadLines.Clear();
        IsCompact = true;
    }

    public static byte[] Line(CatalogEntry entry) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(entry, DownloadJson.Lines.CatalogEntry), (byte)'\n'];

    private void AddLine(int number, ReadOnlySpan<byte> line)
    {
        if (!line.Trim(" \t\r"u8).IsEmpty && !TryAdd(line))
        {
            BadLines.Add((number, line.ToArray()));
            IsCompact = false;
        }
    }

    private bool TryAdd(ReadOnlySpan<byte> line)
    {
        try
        {
            if (line.IsEmpty || JsonSerializer.Deserialize(line, DownloadJson.Lines.CatalogEntry) is not { } entry)
            {
                return false;
            }

            Set(entry);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
