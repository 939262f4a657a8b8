namespace SearchPapers.Bibliography.Addresses;

internal static class PdfAddressFinder
{
    /// <summary>Returns the addresses to try in order: links to PDFs, then PDFs that page addresses imply.</summary>
    public static IReadOnlyList<Uri> FindAll(IReadOnlyList<PaperLink> links)
    {
        var addresses = new List<Uri>();
        var pdfLinks = links.Where(link => link.Kind is PaperLinkKind.Pdf);
        var pageLinks = links.Where(link => link.Kind is PaperLinkKind.Page);
        foreach (var link in pdfLinks.Concat(pageLinks))
        {
            if (!Uri.TryCreate(link.Url, UriKind.Absolute, out var address) || !PdfAddressRules.IsFetchable(address))
            {
                continue;
            }

            if (PdfAddressRules.Find(address) is { } paper)
            {
                addresses.AddRange(paper.PdfAddresses);
            }
            else if (link.Kind is PaperLinkKind.Pdf)
            {
                addresses.Add(address);
            }
        }

        return [.. addresses.DistinctBy(address => address.AbsoluteUri, StringComparer.Ordinal)];
    }
}
