namespace SearchPapers.Bibliography.Duplicates;

/// <summary>Merges the references to one paper, called its listings.</summary>
internal static class ListingMerger
{
    /// <summary>Replaces or adds the listing of one source.</summary>
    public static ListedPaper Replace(ListedPaper paper, Reference listing, string source)
    {
        bool IsFromSource(Reference other) => other.Sources.Contains(source, StringComparer.Ordinal);

        var listings = ListingsOf(paper);
        var current = WithReadTitle(listing, listings.FirstOrDefault(IsFromSource));
        return Combine(
            paper.Id,
            listings.Any(IsFromSource)
                ? [.. listings.Select(other => IsFromSource(other) ? current : other)]
                : [.. listings, current]);
    }

    /// <summary>Adds the listings of a duplicate to a paper.</summary>
    public static ListedPaper Merge(ListedPaper paper, ListedPaper duplicate) => Combine(
        paper.Id,
    [
        .. new[] { paper, duplicate }
            .SelectMany(ListingsOf)
            .GroupBy(listing => listing.Sources is [var source, ..] ? source : "", StringComparer.Ordinal)
            .Select(listings => listings.Count() == 1 ? listings.First() : Combine([.. listings])),
    ]);

    /// <summary>Removes the listing of a source; returns the paper itself if no other source lists it.</summary>
    public static ListedPaper RemoveSource(ListedPaper paper, string source)
    {
        if (!paper.Reference.Sources.Contains(source, StringComparer.Ordinal))
        {
            return paper;
        }

        var others =
            paper.Listings.Where(listing => !listing.Sources.Contains(source, StringComparer.Ordinal)).ToList();
        return others.Count > 0 && others.Count < paper.Listings.Count ? Combine(paper.Id, others) : paper;
    }

    /// <summary>
    /// Merges listings. Title and authors come from the first listing with authors; venue and year from the first one
    /// that is more than a preprint.
    /// </summary>
    public static Reference Combine(IReadOnlyList<Reference> listings)
    {
        var sources = listings.SelectMany(listing => listing.Sources).Distinct(StringComparer.Ordinal).ToList();
        var notes = listings.SelectMany(listing => listing.Note?.Split('\n') ?? []).Distinct(StringComparer.Ordinal);
        var (venue, year) = VenueAndYear(listings);
        return SelectPrimary(listings) with
        {
            CitationKey = FirstValue(listings, listing => listing.CitationKey),
            Year = year,
            Venue = venue,
            Abstract = FirstValue(listings, listing => listing.Abstract),
            Note = string.Join('\n', notes) is { Length: > 0 } note ? note : null,
            Tags = [.. listings.SelectMany(listing => listing.Tags).Distinct(StringComparer.OrdinalIgnoreCase)],
            Links = [.. listings.SelectMany(listing => listing.Links).DistinctBy(link => link.Url)],
            PdfAddresses = [.. listings.SelectMany(listing => listing.PdfAddresses).DistinctBy(pdf => pdf.AbsoluteUri)],
            LocalPdfPath = FirstValue(listings, listing => listing.LocalPdfPath),
            Sources = sources,
        };
    }

    private static ListedPaper Combine(PaperId id, IReadOnlyList<Reference> listings)
    {
        var reference = Combine(listings);
        return new ListedPaper
        {
            Id = id,
            Reference = reference,
            Listings = reference.Sources.Count > 1
            ? listings
            : []
        };
    }

    private static IReadOnlyList<Reference> ListingsOf(ListedPaper paper) =>
        paper.Listings.Count > 0 ? paper.Listings : [paper.Reference];

    private static Reference SelectPrimary(IReadOnlyList<Reference> listings) =>
        listings.FirstOrDefault(listing => listing is { Authors.Count: > 0, IsUntitled: false })
        ?? listings.FirstOrDefault(listing => !listing.IsUntitled)
        ?? listings.FirstOrDefault(listing => listing.Authors.Count > 0)
        ?? listings[0];

    private static (string? Venue, int? Year) VenueAndYear(IReadOnlyList<Reference> listings)
    {
        var published = listings.FirstOrDefault(listing => listing.Venue is not (null or VenueNames.Preprint));
        var year = published?.Year ?? SelectPrimary(listings).Year ?? FirstValue(listings, listing => listing.Year);
        return (published?.Venue ?? FirstValue(listings, listing => listing.Venue), year);
    }

    // A source without titles does not overwrite the title that was read from the PDF.
    private static Reference WithReadTitle(Reference listing, Reference? earlier) =>
        earlier is { IsUntitled: true } && listing is { IsUntitled: true, LocalPdfPath: null }
            ? listing with { Title = earlier.Title, Authors = earlier.Authors }
            : listing;

    private static T? FirstValue<T>(IReadOnlyList<Reference> listings, Func<Reference, T?> select) =>
        listings.Select(select).FirstOrDefault(value => value is not null);
}
