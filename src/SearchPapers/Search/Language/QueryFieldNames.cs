namespace SearchPapers.Search.Language;

/// <summary>The names of fields, as people write them.</summary>
internal static class QueryFieldNames
{
    public const string All = "title:, author:, abstract:, body:, venue:, section:, year: and tag:";

    // What stands before the colon of an address or an identifier is no field.
    private static readonly HashSet<string> Schemes = new(
        "arxiv doi file ftp hdl http https isbn issn mailto pmcid pmid urn".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words of the field rank papers, too; the others only let papers through.</summary>
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
