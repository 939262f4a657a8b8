using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Download.Catalog;

namespace SearchPapers.Ingestion.Papers;

/// <summary>
/// Merges papers that were listed by address only and turn out to be duplicates once their titles are read.
/// </summary>
internal sealed class UntitledPaperMerger(IngestContext context)
{
    /// <returns>The ids of the duplicates, each with the paper that it was merged into.</returns>
    public IReadOnlyDictionary<PaperId, ListedPaper> Merge(IEnumerable<ListedPaper> updated)
    {
        var indexes = new Dictionary<PaperId, int>();
        var untitled = updated.Where(paper => HasReadTitle(paper.Reference)).ToDictionary(paper => paper.Id);
        if (untitled.Count == 0)
        {
            return new Dictionary<PaperId, ListedPaper>();
        }

        var papers = context.Catalog.Entries.Select(entry => entry.Paper)
            .Where(paper => !untitled.ContainsKey(paper.Id)).ToList();
        var finder = new DuplicateFinder(papers);
        foreach (var duplicate in untitled.Values.OrderBy(paper => paper.Id))
        {
            if (finder.Find(duplicate.Reference) is { } index && HaveSameFirstAuthor(papers[index], duplicate))
            {
                papers[index] = ListingMerger.Merge(papers[index], duplicate);
                MoveFiles(duplicate.Id, papers[index]);
                indexes[duplicate.Id] = index;
            }
            else
            {
                papers.Add(duplicate);
                finder.Add(duplicate);
            }
        }

        return indexes.ToDictionary(duplicate => duplicate.Key, duplicate => papers[duplicate.Value]);
    }

    private static bool HaveSameFirstAuthor(ListedPaper first, ListedPaper second) =>
        ReferenceKeys.FirstAuthorFamilyName(first.Reference) == ReferenceKeys.FirstAuthorFamilyName(second.Reference);

    // The text at the top of a first page counts as a title only if authors follow it.
    private static bool HasReadTitle(Reference paper) =>
        paper is { IsUntitled: true, LocalPdfPath: null, Authors.Count: > 0 };

    // Moves the PDF and its text if the paper has none; otherwise deletes them if they can be downloaded again.
    private void MoveFiles(PaperId duplicate, ListedPaper paper)
    {
        var (duplicatePdf, entry) = (context.Catalog.Find(duplicate)?.Pdf, context.Catalog.Find(paper.Id));
        if (duplicatePdf is null || paper.Reference.LocalPdfPath is not null)
        {
            return;
        }

        if (entry?.Pdf is null && !File.Exists(context.Corpus.PdfPath(paper.Id)))
        {
            IgnoreFileErrors(() => File.Move(context.Corpus.PdfPath(duplicate), context.Corpus.PdfPath(paper.Id)));
            IgnoreFileErrors(
                () => File.Move(
                    context.Corpus.TextPath(duplicate), context.Corpus.TextPath(paper.Id), overwrite: true));
            context.Catalog.Record(new CatalogEntry { Paper = paper, Pdf = duplicatePdf });
        }
        else if (duplicatePdf.Address is not null)
        {
            IgnoreFileErrors(() => File.Delete(context.Corpus.PdfPath(duplicate)));
            IgnoreFileErrors(() => File.Delete(context.Corpus.TextPath(duplicate)));
        }
    }

    private static void IgnoreFileErrors(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Missing files are downloaded or read again, and leftovers do no harm.
            return;
        }
    }
}
