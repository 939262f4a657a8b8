using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;

namespace SearchPapers.Sources.BibTex;

internal static class BibTexBibliography
{
    // Volumes and technical entries.
    private static readonly string[] NonPaperTypes =
    [
        "proceedings",
        "mvproceedings",
        "periodical",
        "xdata",
        "set",
        "control",
        "bibnote",
    ];

    /// <summary>
    /// Reads a bibliography in BibTeX or BibLaTeX: each work once, and the entries that could not be read.
    /// </summary>
    /// <param name="text">The bibliography.</param>
    /// <param name="source">Its name, as the user gave it.</param>
    /// <param name="folder">The folder that paths of PDFs are relative to, or null to ignore them.</param>
    public static SourceContent Read(string text, string source, string? folder = null)
    {
        var file = BibTexParser.Parse(text);
        var crossReferences = new CrossReferences(file.Entries);
        var faults = file.Faults.ToList();
        var references = new List<Reference>();
        foreach (var written in file.Entries.Where(entry => !NonPaperTypes.Contains(entry.Type)))
        {
            var (entry, missing) = crossReferences.Resolve(written);
            if (missing is not null)
            {
                var fault = $"read without '{missing}', a cross-reference that the file does not define";
                faults.Add((entry.Line, entry.Key, fault));
            }

            if (entry.Text("title") is null)
            {
                faults.Add((entry.Line, entry.Key, "skipped: the entry has no title"));
                continue;
            }

            references.Add(BibTexReferenceReader.Read(entry, source, folder));
        }

        var failures = new SkippedItems("entries were skipped or have unresolved cross-references");
        foreach (var fault in faults.OrderBy(fault => fault.Line))
        {
            var reason = fault.Key.Length > 0 ? $"{fault.Key}: {fault.Reason}" : fault.Reason;
            failures.Add($"{Path.GetFileName(source)}:{fault.Line}", "", reason);
        }

        return new SourceContent(ReferenceMerger.MergeDuplicates(references), failures.Failures);
    }
}
