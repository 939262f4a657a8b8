using System.Text.RegularExpressions;

namespace SearchPapers.Lists;

/// <summary>Finds the paper that a reference is about among those seen before, in constant time each.</summary>
/// <remarks>
/// Two references are the same paper where they share a PDF's address or a publisher's key, or a DOI or a page (of a talk:
/// the recording) and most of their titles' words, or the whole title and, where both name one, the first author. A title
/// of few letters needs the first author, and years that are near or, where they are not known, some words.
/// </remarks>
internal sealed partial class PaperMatcher
{
    // Below this a title ("Deep learning", "Survey") is shared by different works too often to tell a paper alone.
    private const int MinTellingTitleCharacters = 16;

    private const int MinTellingTitleWords = 3;

    // A preprint is that much older than its paper, mostly.
    private const int YearsApart = 2;

    private readonly Dictionary<string, int> _papers = new(StringComparer.Ordinal);
    private readonly List<Reference> _references = [];

    public PaperMatcher(IReadOnlyList<Reference> known)
    {
        foreach (var reference in known)
        {
            Add(reference);
        }
    }

    public int FindOrAdd(Reference reference)
    {
        if (Find(reference) is not { } paper)
        {
            return Add(reference);
        }

        // What is learnt of the paper here finds it again: two lists may meet only through a third.
        Register(reference, paper);
        return paper;
    }

    /// <summary>Returns the place of the paper that a reference is about; null where it is none of those.</summary>
    public int? Find(Reference reference)
    {
        foreach (var key in FileKeys(reference))
        {
            if (_papers.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        var byPage = PageKeys(reference).Select(key => Find(key, reference, TitlesAgree));
        return byPage.FirstOrDefault(paper => paper is not null) ?? FindByTitle(reference);
    }

    private int Add(Reference reference)
    {
        _references.Add(reference);
        Register(reference, _references.Count - 1);
        return _references.Count - 1;
    }

    private int? FindByTitle(Reference reference)
    {
        var title = TitleKey(reference);
        var author = FirstAuthor(reference);
        return author is null
            ? Find(title, reference, MayBeTheSame)
            : Find($"{title}|{author}", reference, MayBeTheSame) ?? Find($"{title}|", reference, MayBeTheSame)
                ?? Find(ShortTitleKey(reference), reference, AreOfOneTime);
    }

    private int? Find(string key, Reference reference, Func<Reference, Reference, bool> isSame) =>
        _papers.TryGetValue(key, out var paper) && isSame(_references[paper], reference) ? paper : null;

    private void Register(Reference reference, int paper)
    {
        var title = TitleKey(reference);
        string[] titles = [title, $"{title}|{FirstAuthor(reference)}", ShortTitleKey(reference)];
        foreach (var key in FileKeys(reference).Concat(PageKeys(reference)).Concat(titles))
        {
            _papers.TryAdd(key, paper);
        }
    }

    private static IEnumerable<string> FileKeys(Reference reference) => reference.PdfAddresses
        .Select(pdf => "pdf " + (PdfAddressRules.Find(pdf)?.Identity ?? pdf.Authority + pdf.PathAndQuery))
        .Concat(reference.Links
            .Select(link => ArxivDoi().Match(link.Url))
            .Where(doi => doi.Success)
            .Select(doi => $"pdf arxiv-{doi.Groups["number"].Value}"));

    private static IEnumerable<string> PageKeys(Reference reference)
    {
        var isTalk = reference.PdfAddresses.Count == 0;
        foreach (var link in reference.Links)
        {
            var isPage = link.Kind is PaperLinkKind.Page || (isTalk && link.Kind is PaperLinkKind.Video);
            if (isPage && Uri.TryCreate(link.Url, UriKind.Absolute, out var page) && page.PathAndQuery.Length > 1)
            {
                yield return AnyDoi().Match(Uri.UnescapeDataString(page.AbsolutePath)) is { Success: true } doi
                    ? "doi " + doi.Value.TrimEnd('/').ToUpperInvariant()
                    : "page " + page.Authority + page.PathAndQuery.TrimEnd('/');
            }
        }
    }

    private static string TitleKey(Reference reference)
    {
        var title = PlainText.Fold(reference.Title);
        return title.Length >= MinTellingTitleCharacters && !LinkLabels.IsKind(reference.Title)
            ? "title " + title
            : $"title {title} {(reference.Links is [var link, ..] ? link.Url : "")}";
    }

    private static string ShortTitleKey(Reference reference) => $"short {PlainText.Fold(reference.Title)}|{FirstAuthor(reference)}";

    private static string? FirstAuthor(Reference reference) =>
        reference.Authors.Count > 0 ? PlainText.Fold(Suffix().Replace(reference.Authors[0], "").Split(' ')[^1]) : null;

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
        var keys = PaperIds.PublishedAddresses(other).ToLookup(paper => paper.Pdfs[0].Host, paper => paper.Identity);
        return PaperIds.PublishedAddresses(one).All(paper =>
            !keys.Contains(paper.Pdfs[0].Host) || keys[paper.Pdfs[0].Host].Contains(paper.Identity));
    }

    [GeneratedRegex(@"10\.[0-9]{4,9}/[^\s?#]+", RegexOptions.CultureInvariant)]
    private static partial Regex AnyDoi();

    [GeneratedRegex(@"/10\.48550/arxiv\.(?<number>[0-9.]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArxivDoi();

    [GeneratedRegex(@",?\s+(?:Jr|Sr|II|III|IV)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
