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
    private const int MinTellingTitleWords = 3;

    // A preprint is that much older than its paper, mostly.
    private const int YearsApart = 2;

    private readonly Dictionary<string, int> _papers = new(StringComparer.Ordinal);
    private readonly List<Reference> _references = [];

    public DuplicateFinder(IReadOnlyList<ListedPaper> known)
    {
        foreach (var paper in known)
        {
            Add(paper);
        }
    }

    public int FindOrAdd(Reference reference) => FindAndLearn(reference) ?? Add(reference);

    /// <summary>Returns the place of the paper that a reference is about, which is known by that, too, from then on.</summary>
    public int? FindAndLearn(Reference reference)
    {
        if (Find(reference) is not { } paper)
        {
            return null;
        }

        // What is learnt of the paper here finds it again: two lists may meet only through a third.
        Register(reference, paper);
        _references[paper] = ListingMerger.Combine([_references[paper], reference]);
        return paper;
    }

    /// <summary>Returns the place of the paper that a reference is about; null where it is none of those.</summary>
    public int? Find(Reference reference) =>
        ReferenceKeys.Publishers(reference).Select(key => Find(key, reference, (_, _) => true))
            .Concat(ReferenceKeys.Files(reference).Select(key => Find(key, reference, MayBeOneFile)))
            .Concat(ReferenceKeys.Pages(reference).Select(key => Find(key, reference, TitlesAgree)))
            .FirstOrDefault(paper => paper is not null) ?? FindByTitle(reference);

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
        var place = Add(paper.Reference);
        foreach (var listing in paper.Listings)
        {
            Register(listing, place);
        }
    }

    private int? FindByTitle(Reference reference)
    {
        if (ReferenceKeys.Title(reference) is not { } title)
        {
            return null;
        }

        var author = ReferenceKeys.FirstAuthor(reference);
        return author is null
            ? Find(title, reference, MayBeTheSame)
            : Find($"{title}|{author}", reference, MayBeTheSame) ?? Find($"{title}|", reference, MayBeOfOneAuthor)
                ?? Find(ReferenceKeys.ShortTitle(reference), reference, AreOfOneTime);
    }

    private int? Find(string key, Reference reference, Func<Reference, Reference, bool> isSame) =>
        _papers.TryGetValue(key, out var paper) && isSame(_references[paper], reference) ? paper : null;

    private void Register(Reference reference, int paper)
    {
        foreach (var key in ReferenceKeys.All(reference))
        {
            _papers.TryAdd(key, paper);
        }
    }

    // What an untitled one is called is its address, or what the file itself says; a file may hold several papers.
    private static bool MayBeOneFile(Reference one, Reference other) =>
        one.IsUntitled || other.IsUntitled || TitlesAgree(one, other);

    private static bool MayBeOfOneAuthor(Reference one, Reference other) =>
        (ReferenceKeys.FirstAuthor(one) ?? ReferenceKeys.FirstAuthor(other)) == ReferenceKeys.FirstAuthor(other) && MayBeTheSame(one, other);

    private static bool AreOfOneTime(Reference one, Reference other)
    {
        var isNear = one.Year is { } year && other.Year is { } otherYear
            ? Math.Abs(year - otherYear) <= YearsApart
            : PlainText.Words(one.Title).Count() >= MinTellingTitleWords;
        return isNear && one.Authors.Count > 0 && !LinkLabels.IsKind(one.Title) && MayBeTheSame(one, other);
    }

    private static bool TitlesAgree(Reference one, Reference other)
    {
        var words = TitleWords(one);
        var others = TitleWords(other);
        return 2 * words.Intersect(others, StringComparer.Ordinal).Count() > Math.Min(words.Count, others.Count);
    }

    private static HashSet<string> TitleWords(Reference reference) =>
        PlainText.Words(reference.Title).Select(PlainText.Fold).ToHashSet(StringComparer.Ordinal);

    // Two keys of one publisher are two papers, even if they are called the same.
    private static bool MayBeTheSame(Reference one, Reference other)
    {
        var keys = PaperIdFactory.PublishedAddresses(other).ToLookup(paper => paper.Pdfs[0].Host, paper => paper.Identity);
        return PaperIdFactory.PublishedAddresses(one)
            .GroupBy(paper => paper.Pdfs[0].Host, paper => paper.Identity)
            .All(publisher => !keys.Contains(publisher.Key) || publisher.Intersect(keys[publisher.Key]).Any());
    }
}
