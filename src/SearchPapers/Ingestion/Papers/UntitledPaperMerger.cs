using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Download.Catalog;

namespace SearchPapers.Ingestion.Papers;

/// <summary>
/// Finds papers that a list named by an address alone, and that turn out to be known ones once their PDFs have told their titles.
/// </summary>
internal sealed class UntitledPaperMerger(IngestContext context)
{
    /// <summary>Joins such papers to those that they are: to one of a list that has a title, else to the first of them.</summary>
    /// <param name="updated">The papers whose titles have been learnt.</param>
    /// <returns>The papers that have become a part of another one, each with that one as it is now.</returns>
    public IReadOnlyDictionary<PaperId, ListedPaper> Merge(IEnumerable<ListedPaper> updated)
    {
        var indexes = new Dictionary<PaperId, int>();
        var untitled = updated.Where(paper => HasReadTitle(paper.Reference)).ToDictionary(paper => paper.Id);
        if (untitled.Count == 0)
        {
            return new Dictionary<PaperId, ListedPaper>();
        }

        var papers = context.Catalog.Entries.Select(entry => entry.Paper).Where(paper => !untitled.ContainsKey(paper.Id)).ToList();
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

    // What is read on a first page may be no title at all: it is taken for one where an author stands below it.
    private static bool HasReadTitle(Reference paper) => paper is { IsUntitled: true, LocalPdfPath: null, Authors.Count: > 0 };

    // What was fetched for one is the other's, where that has nothing; what neither needs can be fetched anew.
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
            IgnoreFileErrors(() => File.Move(context.Corpus.TextPath(duplicate), context.Corpus.TextPath(paper.Id), overwrite: true));
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
            // What is not there is fetched or read anew, and what stays there is in nobody's way.
            return;
        }
    }
}
