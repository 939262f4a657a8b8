using System.Text.Json;

namespace SearchPapers.Evaluation;

/// <summary>A line of a corpus or of queries: what is read of its JSON object.</summary>
internal sealed record DataLine(string Id, string Title, string Text)
{
    /// <summary>Reads a line; null where it cannot be, with the reason.</summary>
    public static DataLine? Parse(string line, out string fault)
    {
        fault = "it is no JSON object";
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root)
            {
                return null;
            }

            fault = "it has no \"_id\"";
            var id = Field(root, "_id", "id");
            return string.IsNullOrWhiteSpace(id)
                ? null
                : new DataLine(id, Field(root, "title"), Field(root, "text", "abstract"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Some collections write ids as numbers.
    private static string Field(JsonElement root, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                return value.ToString();
            }
        }

        return "";
    }
}
