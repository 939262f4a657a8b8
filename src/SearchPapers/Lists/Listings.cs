namespace SearchPapers.Lists;

/// <summary>Puts together what several lists, or several entries of one, say of the same paper.</summary>
internal static class Listings
{
    /// <summary>
    /// Returns the paper with what one of its lists says now in the place of what that list said before.
    /// </summary>
    public static Reference Replace(Reference paper, Reference listing, string source)
    {
        IReadOnlyList<Reference> before = paper.Listings.Count > 0 ? paper.Listings : [paper];
        var others = before.Where(other => !other.Sources.Contains(source, StringComparer.Ordinal));
        var named = listing with { Id = paper.Id };
        var all = before.Any(other => other.Sources.Contains(source, StringComparer.Ordinal))
            ? before.Select(other => other.Sources.Contains(source, StringComparer.Ordinal) ? named : other)
            : others.Append(named);
        return Combine([.. all]);
    }

    /// <summary>
    /// Returns the paper without what a list said that names it no more; the paper itself where no other list does.
    /// </summary>
    public static Reference Without(Reference paper, string source)
    {
        var others = paper.Listings.Where(listing => !listing.Sources.Contains(source, StringComparer.Ordinal)).ToList();
        return others.Count > 0 && others.Count < paper.Listings.Count ? Combine(others) : paper;
    }

    /// <summary>
    /// Returns all that the listings say; who wrote it, where and when, is taken from the first that knows.
    /// </summary>
    public static Reference Combine(IReadOnlyList<Reference> listings)
    {
        var sources = listings.SelectMany(listing => listing.Sources).Distinct(StringComparer.Ordinal).ToList();
        var lead = listings.FirstOrDefault(listing => listing.Authors.Count > 0) ?? listings[0];
        var notes = listings.SelectMany(listing => listing.Note?.Split('\n') ?? []).Distinct(StringComparer.Ordinal);
        return lead with
        {
            Id = listings[0].Id,
            Year = lead.Year ?? listings.FirstOrDefault(listing => listing.Year is not null)?.Year,
            Venue = lead.Venue ?? listings.FirstOrDefault(listing => listing.Venue is not null)?.Venue,
            Note = string.Join('\n', notes) is { Length: > 0 } note ? note : null,
            Tags = [.. listings.SelectMany(listing => listing.Tags).Distinct(StringComparer.OrdinalIgnoreCase)],
            Links = [.. listings.SelectMany(listing => listing.Links).DistinctBy(link => link.Url)],
            PdfAddresses = [.. listings.SelectMany(listing => listing.PdfAddresses).DistinctBy(pdf => pdf.AbsoluteUri)],
            Sources = sources,
            Listings = sources.Count > 1 ? listings : [],
        };
    }
}
