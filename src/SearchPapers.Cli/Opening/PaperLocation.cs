using System.Globalization;

namespace SearchPapers.Cli.Opening;

/// <summary>Where a paper can be read: its PDF on this machine, or a web address.</summary>
/// <param name="Address">A URL. With a page, it ends in <c>#page=N</c>.</param>
/// <param name="File">The path of the PDF, or null if it is not on this machine.</param>
/// <param name="Page">The page of the PDF, or null for any.</param>
internal sealed record PaperLocation(string Address, string? File, int? Page)
{
    /// <summary>Returns null if the paper has neither a file nor a web address.</summary>
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

    // Lists are untrusted: other schemes could run code or read files.
    private static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    // File names contain "%" for characters of ids that no file name may have; Uri would unescape them.
    private static string FileAddress(string path)
    {
        var parts = path.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/').Split('/');
        return "file:///"
            + string.Join('/', parts.Select(Uri.EscapeDataString)).Replace("%3A", ":", StringComparison.Ordinal);
    }

    private static string WithPage(string address, int? page) =>
        page is null ? address : string.Create(CultureInfo.InvariantCulture, $"{address.Split('#')[0]}#page={page}");
}
