using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Bibliography.Duplicates;

/// <summary>Finds the paper that a reference is about among those seen before, in constant time each.</summary>
/// <remarks>
/// Two references are the same paper where they share a publisher's key, or the address of a PDF, a DOI or a page (of a
/// talk: the recording) and most of their titles' words, or the whole title and, where both name one, the first author. A
/// title of few letters needs the first author, and years that are near or, where they are not known, some words. What is
/// learnt of a paper from one reference is held against the next.
/// </remarks>
internal sealed class DuplicateFinder
{
    // Below this a title is told apart by its words where no year does.
    private const int MinDistinctiveTitleWords = 3;

    // A preprint is that much older than its paper, mostly.
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

    /// <summary>Returns the place of the paper that a reference is about, which is known by that, too, from then on.</summary>
    public int? FindAndMerge(Reference reference)
    {
        if (Find(reference) is not { } index)
        {
            return null;
        }

        // What is learnt of the paper here finds it again: two lists may meet only through a third.
        Register(reference, index);
        _references[index] = ListingMerger.Combine([_references[index], reference]);
        return index;
    }

    /// <summary>Returns the place of the paper that a reference is about; null where it is none of those.</summary>
    public int? Find(Reference reference) =>
        ReferenceKeys.PublisherKeys(reference).Select(key => Find(key, reference, (_, _) => true))
            .Concat(ReferenceKeys.PdfKeys(reference).Select(key => Find(key, reference, IsUntitledOrTitlesAgree)))
            .Concat(ReferenceKeys.PageKeys(reference).Select(key => Find(key, reference, ShareMostTitleWords)))
            .FirstOrDefault(index => index is not null) ?? FindByTitle(reference);

    /// <summary>Adds a paper that is none of those, and returns its place.</summary>
    public int Add(Reference reference)
    {
        _references.Add(reference);
        Register(reference, _references.Count - 1);
        return _references.Count - 1;
    }

    /// <summary>Adds a paper that is none of those; it is found by what each of its sources says, too.</summary>
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
            : Find($"{title}|{author}", reference, HaveCompatiblePublisherKeys) ?? Find($"{title}|", reference, AreCompatibleByAuthor)
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

    // What an untitled one is called is its address, or what the file itself says; a file may hold several papers.
    private static bool IsUntitledOrTitlesAgree(Reference first, Reference second) =>
        first.IsUntitled || second.IsUntitled || ShareMostTitleWords(first, second);

    private static bool AreCompatibleByAuthor(Reference first, Reference second) =>
        (ReferenceKeys.FirstAuthorFamilyName(first) ?? ReferenceKeys.FirstAuthorFamilyName(second)) == ReferenceKeys.FirstAuthorFamilyName(second) && HaveCompatiblePublisherKeys(first, second);

    private static bool AreCompatibleByYear(Reference first, Reference second)
    {
        var areYearsClose = first.Year is { } firstYear && second.Year is { } secondYear
            ? Math.Abs(firstYear - secondYear) <= MaxYearDifference
            : PlainText.Words(first.Title).Count() >= MinDistinctiveTitleWords;
        return areYearsClose && first.Authors.Count > 0 && !LinkLabels.IsKindOnly(first.Title) && HaveCompatiblePublisherKeys(first, second);
    }

    private static bool ShareMostTitleWords(Reference first, Reference second)
    {
        var firstWords = TitleWords(first);
        var secondWords = TitleWords(second);
        return 2 * firstWords.Intersect(secondWords, StringComparer.Ordinal).Count() > Math.Min(firstWords.Count, secondWords.Count);
    }

    private static HashSet<string> TitleWords(Reference reference) =>
        PlainText.Words(reference.Title).Select(PlainText.Fold).ToHashSet(StringComparer.Ordinal);

    // Two keys of one publisher are two papers, even if they are called the same.
    private static bool HaveCompatiblePublisherKeys(Reference first, Reference second)
    {
        var keys = PaperIdFactory.PublisherAddresses(second).ToLookup(paper => paper.PdfAddresses[0].Host, paper => paper.Identity);
        return PaperIdFactory.PublisherAddresses(first)
            .GroupBy(paper => paper.PdfAddresses[0].Host, paper => paper.Identity)
            .All(publisher => !keys.Contains(publisher.Key) || publisher.Intersect(keys[publisher.Key]).Any());
    }
}
