namespace SearchPapers.Sources.BibTex;

/// <summary>Lends entries what the ones have that they refer to: the paper its proceedings' title, year and editors.</summary>
internal sealed class CrossReferences
{
    // A chain is a paper, its volume and its series.
    private const int MaxDepth = 8;

    // What a volume says of itself and not of its papers.
    private static readonly string[] VolumeOnlyFields =
    [
        "title", "subtitle", "editor", "crossref", "xdata", "url", "doi", "eprint", "file", "pdf", "abstract", "note", "annote",
        "keywords", "paperid",
    ];

    private readonly Dictionary<string, BibTexEntry> _byKey = new(StringComparer.OrdinalIgnoreCase);

    public CrossReferences(IEnumerable<BibTexEntry> entries)
    {
        foreach (var entry in entries)
        {
            _byKey.TryAdd(entry.Key, entry);
        }
    }

    /// <summary>Returns an entry with what is lent to it, and the name that leads nowhere, if one does.</summary>
    public (BibTexEntry Entry, string? Missing) Resolve(BibTexEntry entry)
    {
        var fields = new Dictionary<string, string>(entry.Fields, StringComparer.OrdinalIgnoreCase);
        var current = entry;
        for (var depth = 0; depth < MaxDepth && ParentKey(current) is { } key; depth++)
        {
            if (!_byKey.TryGetValue(key, out var parent))
            {
                return (entry with { Fields = fields }, key);
            }

            Inherit(parent, fields, includeAll: current.Fields.ContainsKey("xdata"));
            current = parent;
        }

        return (entry with { Fields = fields }, null);
    }

    private static string? ParentKey(BibTexEntry entry) => entry.Text("crossref", "xdata");

    private static void Inherit(BibTexEntry parent, Dictionary<string, string> fields, bool includeAll)
    {
        // A volume is called by its title where it has no title for use in its papers' entries.
        if (!includeAll && !parent.Fields.ContainsKey("booktitle") && parent.Fields.TryGetValue("title", out var title)
            && !fields.ContainsKey("journal"))
        {
            fields.TryAdd("booktitle", title);
        }

        foreach (var (name, value) in parent.Fields.Where(field => includeAll || !VolumeOnlyFields.Contains(field.Key, StringComparer.OrdinalIgnoreCase)))
        {
            fields.TryAdd(name, value);
        }
    }
}
