namespace SearchPapers;

/// <summary>The share of a query term, of two adjacent terms or of a title match in a keyword score.</summary>
/// <param name="Term">
/// The term as first written in the query; two terms separated by a space; "the whole of it" for a title match.
/// </param>
/// <param name="Field">
/// The field with the highest score: "title, abstract and note", "body" or "authors, venue, year and tags"; "title" for
/// a title match.
/// </param>
/// <param name="Share">
/// The share, 0 to 1. The shares of a paper add up to 1. A title match counts as the highest possible score of the
/// query's terms.
/// </param>
public sealed record TermShare(string Term, string Field, double Share);
