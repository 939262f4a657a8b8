using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;

namespace SearchPapers.Sources.BibTex;

/// <summary>Reads a bibliography in BibTeX or BibLaTeX: its entries become references.</summary>
internal static class BibTexBibliography
{
    // Volumes that papers are in, and what is not there to be cited.
    private static readonly string[] NonPaperTypes = ["proceedings", "mvproceedings", "periodical", "xdata", "set", "control", "bibnote"];

    /// <summary>Returns the works that a bibliography names, each once, and the entries that could not be read.</summary>
    /// <param name="text">The bibliography.</param>
    /// <param name="source">Its name, as the user gave it.</param>
    /// <param name="folder">The folder that its files are looked for in; null where none are.</param>
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
                faults.Add((entry.Line, entry.Key, $"it is read without '{missing}', which it refers to and is not there"));
            }

            if (entry.Text("title") is null)
            {
                faults.Add((entry.Line, entry.Key, "the entry is passed over: it has no title"));
                continue;
            }

            references.Add(BibTexReferenceReader.Read(entry, source, folder));
        }

        var failures = new SkippedItems("entries are passed over or lack what they refer to");
        foreach (var fault in faults.OrderBy(fault => fault.Line))
        {
            var reason = fault.Key.Length > 0 ? $"{fault.Key}: {fault.Reason}" : fault.Reason;
            failures.Add($"{Path.GetFileName(source)}:{fault.Line}", "", reason);
        }

        return new SourceContent(ReferenceMerger.MergeDuplicates(references), failures.Failures);
    }
}
