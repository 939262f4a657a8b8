using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Download.Catalog;

namespace SearchPapers.Ingestion.Papers;

/// <summary>
/// Finds papers that a list named by an address alone, and that turn out to be known ones once their PDFs have told their titles.
/// </summary>
internal sealed class InferredDuplicates(IngestContext tools)
{
    /// <summary>Joins such papers to those that they are: to one of a list that has a title, else to the first of them.</summary>
    /// <param name="learnt">The papers whose titles have been learnt.</param>
    /// <returns>The papers that have become a part of another one, each with that one as it is now.</returns>
    public IReadOnlyDictionary<PaperId, ListedPaper> Join(IEnumerable<ListedPaper> learnt)
    {
        var places = new Dictionary<PaperId, int>();
        var late = learnt.Where(paper => MayBeTwin(paper.Reference)).ToDictionary(paper => paper.Id);
        if (late.Count == 0)
        {
            return new Dictionary<PaperId, ListedPaper>();
        }

        var papers = tools.Catalog.Entries.Select(entry => entry.Paper).Where(paper => !late.ContainsKey(paper.Id)).ToList();
        var matcher = new DuplicateFinder(papers);
        foreach (var twin in late.Values.OrderBy(paper => paper.Id))
        {
            if (matcher.Find(twin.Reference) is { } at && HaveOneFirstAuthor(papers[at], twin))
            {
                papers[at] = ListingMerger.Merge(papers[at], twin);
                HandOver(twin.Id, papers[at]);
                places[twin.Id] = at;
            }
            else
            {
                papers.Add(twin);
                matcher.Add(twin);
            }
        }

        return places.ToDictionary(twin => twin.Key, twin => papers[twin.Value]);
    }

    private static bool HaveOneFirstAuthor(ListedPaper one, ListedPaper other) =>
        ReferenceKeys.FirstAuthorFamilyName(one.Reference) == ReferenceKeys.FirstAuthorFamilyName(other.Reference);

    // What is read on a first page may be no title at all: it is taken for one where an author stands below it.
    private static bool MayBeTwin(Reference paper) => paper is { IsUntitled: true, LocalPdfPath: null, Authors.Count: > 0 };

    // What was fetched for one is the other's, where that has nothing; what neither needs can be fetched anew.
    private void HandOver(PaperId twin, ListedPaper paper)
    {
        var (from, to) = (tools.Catalog.Find(twin)?.Pdf, tools.Catalog.Find(paper.Id));
        if (from is null || paper.Reference.LocalPdfPath is not null)
        {
            return;
        }

        if (to?.Pdf is null && !File.Exists(tools.Corpus.PdfPath(paper.Id)))
        {
            Try(() => File.Move(tools.Corpus.PdfPath(twin), tools.Corpus.PdfPath(paper.Id)));
            Try(() => File.Move(tools.Corpus.TextPath(twin), tools.Corpus.TextPath(paper.Id), overwrite: true));
            tools.Catalog.Record(new CatalogEntry { Paper = paper, Pdf = from });
        }
        else if (from.Address is not null)
        {
            Try(() => File.Delete(tools.Corpus.PdfPath(twin)));
            Try(() => File.Delete(tools.Corpus.TextPath(twin)));
        }
    }

    private static void Try(Action change)
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
