namespace SearchPapers.Search.Language;

internal static class QueryFieldNames
{
    public const string All = "title:, author:, abstract:, body:, venue:, section:, year: and tag:";

    // Prefixes of addresses and identifiers, which are not fields.
    private static readonly HashSet<string> Schemes = new(
        "arxiv doi file ftp hdl http https isbn issn mailto pmcid pmid urn".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether words in the field also rank papers. All other fields only filter.</summary>
    public static bool Ranks(QueryField field) => field is QueryField.Title or QueryField.Abstract or QueryField.Body;

    public static bool IsScheme(string name) => Schemes.Contains(name);

    public static string Name(QueryField field) => field.ToString().ToLowerInvariant();

    public static QueryField? Find(string name)
    {
        foreach (var field in Enum.GetValues<QueryField>())
        {
            if (Name(field).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return null;
    }
}
