using System.Text.Json;

namespace SearchPapers.Download.Catalog;

/// <summary>One line of the catalog. Only its id is parsed at once, because few runs need every paper.</summary>
internal sealed class CatalogLine
{
    private CatalogEntry? _entry;

    private CatalogLine(PaperId id, int number, ReadOnlyMemory<byte> text) => (Id, Number, Text) = (id, number, text);

    public PaperId Id { get; }

    /// <summary>The line number, starting at 1, or 0 if the line was added later.</summary>
    public int Number { get; }

    /// <summary>The JSON object without a line break.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    public static CatalogLine FromEntry(CatalogEntry entry)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(entry, CatalogJson.Lines.CatalogEntry);
        return new CatalogLine(entry.Id, 0, text) { _entry = entry };
    }

    /// <summary>Returns null if the line is not a JSON object with an id.</summary>
    public static CatalogLine? Parse(int number, ReadOnlyMemory<byte> text)
    {
        try
        {
            return IdIn(text.Span) is { } id && !string.IsNullOrWhiteSpace(id)
                ? new CatalogLine(new PaperId(id), number, text)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Thrown by the reader for an id that is not a string.
            return null;
        }
    }

    /// <summary>Returns null if the line is invalid.</summary>
    public CatalogEntry? Read()
    {
        try
        {
            return _entry ??= JsonSerializer.Deserialize(Text.Span, CatalogJson.Lines.CatalogEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Reads to the end, so that a torn or partly overwritten line is detected.
    private static string? IdIn(ReadOnlySpan<byte> text)
    {
        string? id = null;
        var isInPaper = false;
        var reader = new Utf8JsonReader(text);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.CurrentDepth == 1)
            {
                isInPaper = reader.ValueTextEquals("paper"u8);
            }
            else if (isInPaper && reader.CurrentDepth == 2 && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.GetString();
            }
        }

        return id;
    }
}
