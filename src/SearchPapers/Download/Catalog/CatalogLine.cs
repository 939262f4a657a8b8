using System.Text.Json;

namespace SearchPapers.Download.Catalog;

/// <summary>One line of the catalog. Only its id is read at once: few runs need every paper.</summary>
internal sealed class CatalogLine
{
    private CatalogEntry? _entry;

    private CatalogLine(PaperId id, int number, ReadOnlyMemory<byte> text) => (Id, Number, Text) = (id, number, text);

    public PaperId Id { get; }

    /// <summary>Where the line stood in the file that was read, counted from 1; 0 where it came later.</summary>
    public int Number { get; }

    /// <summary>The JSON object, without an end of line.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    public static CatalogLine Of(CatalogEntry entry)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(entry, CatalogJson.Lines.CatalogEntry);
        return new CatalogLine(entry.Id, 0, text) { _entry = entry };
    }

    /// <summary>Returns the line; null where it is no JSON object, or none with an id.</summary>
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
            // The reader's word for an id that is not text.
            return null;
        }
    }

    /// <summary>Returns all that the line says; null where it makes no sense.</summary>
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

    // Reads to the end, so that a line that is torn or overwritten somewhere does not pass.
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
