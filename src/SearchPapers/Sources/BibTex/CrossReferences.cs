namespace SearchPapers.Sources.BibTex;

/// <summary>Lends entries what the ones have that they refer to: the paper its proceedings' title, year and editors.</summary>
internal sealed class CrossReferences
{
    // A chain is a paper, its volume and its series.
    private const int MaxSteps = 8;

    // What a volume says of itself and not of its papers.
    private static readonly string[] Own =
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
        var at = entry;
        for (var step = 0; step < MaxSteps && Lender(at) is { } name; step++)
        {
            if (!_byKey.TryGetValue(name, out var lender))
            {
                return (entry with { Fields = fields }, name);
            }

            Lend(lender, fields, isWhole: at.Fields.ContainsKey("xdata"));
            at = lender;
        }

        return (entry with { Fields = fields }, null);
    }

    private static string? Lender(BibTexEntry entry) => entry.Text("crossref", "xdata");

    private static void Lend(BibTexEntry lender, Dictionary<string, string> fields, bool isWhole)
    {
        // A volume is called by its title where it has no title for use in its papers' entries.
        if (!isWhole && !lender.Fields.ContainsKey("booktitle") && lender.Fields.TryGetValue("title", out var title)
            && !fields.ContainsKey("journal"))
        {
            fields.TryAdd("booktitle", title);
        }

        foreach (var (name, value) in lender.Fields.Where(field => isWhole || !Own.Contains(field.Key, StringComparer.OrdinalIgnoreCase)))
        {
            fields.TryAdd(name, value);
        }
    }
}
