using System.Text.Json;

namespace SearchPapers.Sources.JsonLines;

/// <summary>A line of papers or of queries: what is read of its JSON object.</summary>
internal sealed record JsonLine(string Id, string Title, string Text)
{
    private const string NotAnObject = "it is no JSON object";

    /// <summary>Reads a line; null where it cannot be, with the reason. What it does not have is empty.</summary>
    public static JsonLine? Parse(string line, out string fault) =>
        Parse(line, root => new JsonLine(Field(root, "_id", "id"), Field(root, "title"), Field(root, "text", "abstract")), out fault);

    /// <summary>Reads a line by a way of one's own; null where it is no JSON object, with the reason.</summary>
    public static T? Parse<T>(string line, Func<JsonElement, T> read, out string fault)
        where T : class
    {
        fault = NotAnObject;
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root)
            {
                return null;
            }

            var value = read(root);
            fault = "";
            return value;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is JSON by its grammar, and no text.
            return null;
        }
    }

    /// <summary>Returns the first text or number that one of some names has; empty where none has.</summary>
    // Some collections write ids as numbers.
    public static string Field(JsonElement root, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (root.TryGetProperty(name, out var value)
                && value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                return value.ToString();
            }
        }

        return "";
    }
}
