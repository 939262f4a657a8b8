using System.Globalization;

namespace SearchPapers.Cli.Opening;

/// <summary>Where a paper can be read: its PDF on this machine, or an address on the web.</summary>
/// <param name="Address">The address, with the page where it is of a PDF.</param>
/// <param name="File">The PDF's path; null where it is not on this machine.</param>
/// <param name="Page">The page of the PDF; null where the place is none, or any page will do.</param>
internal sealed record PaperLocation(string Address, string? File, int? Page)
{
    /// <summary>Returns where a paper can be read; null where it has neither a file nor an address.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="file">Its PDF on this machine; null where there is none.</param>
    /// <param name="page">The page that is wanted; null where any will do.</param>
    public static PaperLocation? Find(Paper paper, string? file, int? page)
    {
        if (file is not null)
        {
            return new PaperLocation(WithPage(FileAddress(file), page), file, page);
        }

        var (site, pdf) = (WebAddress(paper.Url), WebAddress(paper.Pdf));
        return pdf is not null && (page is not null || site is null)
            ? new PaperLocation(WithPage(pdf, page), File: null, page)
            : site is not null ? new PaperLocation(site, File: null, Page: null) : null;
    }

    // What stands in a list must not make a browser run or read anything else.
    private static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    // Names of files have "%" in them where ids have letters that no file may have: Uri would take these for letters.
    private static string FileAddress(string path)
    {
        var parts = path.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/').Split('/');
        return "file:///" + string.Join('/', parts.Select(Uri.EscapeDataString)).Replace("%3A", ":", StringComparison.Ordinal);
    }

    private static string WithPage(string address, int? page) =>
        page is null ? address : string.Create(CultureInfo.InvariantCulture, $"{address.Split('#')[0]}#page={page}");
}
