using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Bibliography.Duplicates;

/// <summary>Finds the paper that a reference denotes among the papers added before, in constant time.</summary>
/// <remarks>
/// Two references denote the same paper if they share a publisher key; or the address of a PDF, a DOI or a page (for a
/// talk, the recording) and most words of their titles; or the whole title and, if both have authors, the first author.
/// A short title also needs the first author, and close years or, if a year is missing, several words. The data of each
/// matching reference is merged and used to match the next ones. Not safe for concurrent use.
/// </remarks>
internal sealed class DuplicateFinder
{
    // With fewer words, a short title needs a year to be distinctive.
    private const int MinDistinctiveTitleWords = 3;

    // A preprint is seldom older than this, relative to its publication.
    private const int MaxYearDifference = 2;

    private readonly Dictionary<string, int> _paperIndexes = new(StringComparer.Ordinal);
    private readonly List<Reference> _references = [];

    public DuplicateFinder(IReadOnlyList<ListedPaper> known)
    {
        foreach (var paper in known)
        {
            Add(paper);
        }
    }

    public int FindOrAdd(Reference reference) => FindAndMerge(reference) ?? Add(reference);

    /// <summary>
    /// Returns the index of the reference's paper, or null, and merges the reference into that paper.
    /// </summary>
    public int? FindAndMerge(Reference reference)
    {
        if (Find(reference) is not { } index)
        {
            return null;
        }

        // Two references may match only through a third one.
        Register(reference, index);
        _references[index] = ListingMerger.Combine([_references[index], reference]);
        return index;
    }

    /// <summary>Returns the index of the reference's paper, or null.</summary>
    public int? Find(Reference reference) =>
        ReferenceKeys.PublisherKeys(reference).Select(key => Find(key, reference, (_, _) => true))
            .Concat(ReferenceKeys.PdfKeys(reference).Select(key => Find(key, reference, IsUntitledOrTitlesAgree)))
            .Concat(ReferenceKeys.PageKeys(reference).Select(key => Find(key, reference, ShareMostTitleWords)))
            .FirstOrDefault(index => index is not null) ?? FindByTitle(reference);

    /// <summary>Adds a paper without looking for duplicates, and returns its index.</summary>
    public int Add(Reference reference)
    {
        _references.Add(reference);
        Register(reference, _references.Count - 1);
        return _references.Count - 1;
    }

    /// <summary>Adds a paper without looking for duplicates; each of its listings matches it, too.</summary>
    public void Add(ListedPaper paper)
    {
        var index = Add(paper.Reference);
        foreach (var listing in paper.Listings)
        {
            Register(listing, index);
        }
    }

    private int? FindByTitle(Reference reference)
    {
        if (ReferenceKeys.TitleKey(reference) is not { } title)
        {
            return null;
        }

        var author = ReferenceKeys.FirstAuthorFamilyName(reference);
        return author is null
            ? Find(title, reference, HaveCompatiblePublisherKeys)
            : Find($"{title}|{author}", reference, HaveCompatiblePublisherKeys)
                ?? Find($"{title}|", reference, AreCompatibleByAuthor)
                ?? Find(ReferenceKeys.TitleAndAuthorKey(reference), reference, AreCompatibleByYear);
    }

    private int? Find(string key, Reference reference, Func<Reference, Reference, bool> isSame) =>
        _paperIndexes.TryGetValue(key, out var index) && isSame(_references[index], reference) ? index : null;

    private void Register(Reference reference, int index)
    {
        foreach (var key in ReferenceKeys.All(reference))
        {
            _paperIndexes.TryAdd(key, index);
        }
    }

    // The title of an untitled reference is an address or comes from the file; one file may hold several papers.
    private static bool IsUntitledOrTitlesAgree(Reference first, Reference second) =>
        first.IsUntitled || second.IsUntitled || ShareMostTitleWords(first, second);

    private static bool AreCompatibleByAuthor(Reference first, Reference second) =>
        (ReferenceKeys.FirstAuthorFamilyName(first)
            ?? ReferenceKeys.FirstAuthorFamilyName(second)) == ReferenceKeys.FirstAuthorFamilyName(second)
                && HaveCompatiblePublisherKeys(first, second);

    private static bool AreCompatibleByYear(Reference first, Reference second)
    {
        var areYearsClose = first.Year is { } firstYear && second.Year is { } secondYear
            ? Math.Abs(firstYear - secondYear) <= MaxYearDifference
            : TitleText.SplitWords(first.Title).Count() >= MinDistinctiveTitleWords;
        return areYearsClose && first.Authors.Count > 0 && !LinkLabels.IsKindOnly(first.Title)
            && HaveCompatiblePublisherKeys(first, second);
    }

    private static bool ShareMostTitleWords(Reference first, Reference second)
    {
        var firstWords = TitleWords(first);
        var secondWords = TitleWords(second);
        return 2 * firstWords.Intersect(secondWords, StringComparer.Ordinal)
            .Count() > Math.Min(firstWords.Count, secondWords.Count);
    }

    private static HashSet<string> TitleWords(Reference reference) =>
        TitleText.SplitWords(reference.Title).Select(TitleText.Fold).ToHashSet(StringComparer.Ordinal);

    // Different keys of one publisher are different papers, even if their titles are equal.
    private static bool HaveCompatiblePublisherKeys(Reference first, Reference second)
    {
        var keys = PaperIdFactory.PublisherAddresses(second)
            .ToLookup(paper => paper.PdfAddresses[0].Host, paper => paper.Identity);
        return PaperIdFactory.PublisherAddresses(first)
            .GroupBy(paper => paper.PdfAddresses[0].Host, paper => paper.Identity)
            .All(publisher => !keys.Contains(publisher.Key) || publisher.Intersect(keys[publisher.Key]).Any());
    }
}
