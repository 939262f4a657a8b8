namespace SearchPapers.Sources.BibTex;

/// <summary>Resolves crossref and xdata: a paper inherits the title, year and publisher of its proceedings.</summary>
internal sealed class CrossReferences
{
    // Chains are short: a paper, its volume, its series.
    private const int MaxDepth = 8;

    // Fields that describe the volume and not its papers.
    private static readonly string[] VolumeOnlyFields =
    [
        "title", "subtitle", "editor", "crossref", "xdata", "url", "doi", "eprint", "file", "pdf", "abstract", "note",
        "annote",
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

    /// <summary>Returns an entry with inherited fields, and the first undefined key, or null.</summary>
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
        // The title of a volume is the book title of its papers, unless it has a book title of its own.
        if (!includeAll && !parent.Fields.ContainsKey("booktitle") && parent.Fields.TryGetValue("title", out var title)
            && !fields.ContainsKey("journal"))
        {
            fields.TryAdd("booktitle", title);
        }

        foreach (var (name, value) in parent.Fields.Where(
            field => includeAll || !VolumeOnlyFields.Contains(field.Key, StringComparer.OrdinalIgnoreCase)))
        {
            fields.TryAdd(name, value);
        }
    }
}
