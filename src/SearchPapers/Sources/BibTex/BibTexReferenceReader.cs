using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Addresses;
using SearchPapers.Sources.Latex;
using SearchPapers.Sources.Markdown;

namespace SearchPapers.Sources.BibTex;

internal static partial class BibTexReferenceReader
{
    /// <param name="entry">An entry with a title.</param>
    /// <param name="source">The name of the bibliography.</param>
    /// <param name="folder">The folder that paths of PDFs are relative to, or null to ignore them.</param>
    public static Reference Read(BibTexEntry entry, string source, string? folder)
    {
        var links = Links(entry);
        return new Reference
        {
            CitationKey = entry.Text("paperid") ?? (entry.Key.Length > 0 ? entry.Key : null),
            IsCitationKeyPaperId = entry.Raw("paperid") is not null,
            Title = Title(entry),
            Authors = entry.Raw("author", "editor") is { } names ? BibTexNameList.Read(names) : [],
            Year = Year(entry),
            Venue = Venue(entry),
            Abstract = entry.Text("abstract"),
            Note = Note(entry),
            Tags = Tags(entry),
            Links = links,
            PdfAddresses = PdfAddressFinder.FindAll(links),
            LocalPdfPath = folder is not null && entry.Raw("file", "localfile") is { } file
                ? BibTexFileField.FindPdf(file, folder)
                : null,
            Sources = [source],
        };
    }

    private static string Title(BibTexEntry entry)
    {
        var title = entry.Text("title")!.TrimEnd('.', ' ');
        return entry.Text("subtitle") is { } subtitle ? $"{title}: {subtitle}" : title;
    }

    private static int? Year(BibTexEntry entry) => entry.Text("year", "date", "issued") is { } text
        && AnyYear().Match(text) is { Success: true } year
            ? int.Parse(year.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static string? Venue(BibTexEntry entry)
    {
        var venue = entry.Text("journal", "journaltitle") ?? entry.Text("booktitle", "eventtitle");
        return VenueNames.IsArxiv(venue) ? VenueNames.Preprint : venue;
    }

    // Lines with only an address or an identifier are no note. TeX's line break separates lines.
    private static string? Note(BibTexEntry entry)
    {
        string?[] notes = [entry.Raw("annote", "annotation"), entry.Raw("note", "comment")];
        var lines = notes.SelectMany(note => note?.Split(@"\\") ?? []).Select(LatexReader.ToPlain);
        var noteLines = lines.Where(line => line.Length > 0 && !OnlyAddress().IsMatch(line)).ToList();
        return noteLines.Count > 0 ? string.Join('\n', noteLines) : null;
    }

    private static IReadOnlyList<string> Tags(BibTexEntry entry)
    {
        if (entry.Raw("keywords", "keyword", "mendeley-tags") is not { } raw)
        {
            return [];
        }

        var separator = raw.Contains(';', StringComparison.Ordinal) ? Semicolon() : BibTexNameList.Comma();
        var tags = BibTexNameList.Split(raw, separator).Select(LatexReader.ToPlain).Where(tag => tag.Length > 0);
        return [.. tags.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IReadOnlyList<PaperLink> Links(BibTexEntry entry)
    {
        string?[] pages =
        [
            ReadAddress(entry.Raw("url", "ee", "link")),
            ReadAddress(entry.Raw("howpublished", "note")),
            DoiAddress(entry.Raw("doi")),
        ];
        var links = pages.OfType<string>().Select(url => new PaperLink(LinkClassifier.Classify("", url), url)).ToList();
        if (BibTexArxivField.Find(entry) is { } id)
        {
            links.Add(new PaperLink(PaperLinkKind.Page, id.Address));
        }

        if (ReadAddress(entry.Raw("pdf", "pdfurl", "openaccess")) is { } pdf)
        {
            links.Add(new PaperLink(PaperLinkKind.Pdf, pdf));
        }

        return [.. links.DistinctBy(link => link.Url, StringComparer.Ordinal)];
    }

    // Some addresses escape special characters of TeX.
    private static string? ReadAddress(string? tex)
    {
        if (tex is null
            || AnyAddress().Match(Escape().Replace(Tilde().Replace(tex, "~"), "$1")) is not { Success: true } match)
        {
            return null;
        }

        return LinkFilter.Accept(match.Value.TrimEnd('.', ',', ';'));
    }

    private static string? DoiAddress(string? tex) =>
        tex is null ? null : Doi.Find(Escape().Replace(tex, "$1"))?.Address;

    [GeneratedRegex(@"(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"https?://[^\s{}<>""\\^`|]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyAddress();

    [GeneratedRegex(@"\{?\\(?:~|textasciitilde)(?:\{\})?\}?|\$\\sim\$", RegexOptions.CultureInvariant)]
    private static partial Regex Tilde();

    [GeneratedRegex(@"\\([_%&#$])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(
        @"^\W*(?:(?:url|available (?:at|online)|arxiv)\W*)*(?:https?://\S+|arxiv:\S+)(?:\s*\[[^\]]*\])?\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnlyAddress();

    [GeneratedRegex(@"\s*;\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Semicolon();
}
