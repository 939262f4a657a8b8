using System.Text.Json;

namespace SearchPapers.Sources.JsonLines;

/// <summary>The fields of a line of papers or queries; missing ones are empty.</summary>
internal sealed record JsonLine(string Id, string Title, string Text)
{
    private const string NotAnObject = "it is not a JSON object";

    /// <summary>Parses a line; returns null and the reason if it is not a JSON object.</summary>
    public static JsonLine? Parse(string line, out string fault) =>
        Parse(
            line,
            root => new JsonLine(Field(root, "_id", "id"), Field(root, "title"), Field(root, "text", "abstract")),
            out fault);

    /// <summary>Parses a line with a custom reader; returns null and the reason if it is not a JSON object.</summary>
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
            // An unpaired surrogate is valid JSON and throws InvalidOperationException.
            return null;
        }
    }

    /// <summary>Returns the first property that is a string or a number, or an empty string.</summary>
    // Some collections have numbers as ids.
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
