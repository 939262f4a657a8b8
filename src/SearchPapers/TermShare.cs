namespace SearchPapers;

/// <summary>
/// A word of the query, two that stand side by side, or a whole title, as a reason for a paper's score by keyword.
/// </summary>
/// <param name="Term">
/// The word as the query first has it; two words with a space between them; "the whole of it" where the query is the
/// paper's title.
/// </param>
/// <param name="Field">
/// Where it counts, which is where it says most: "title, abstract and note", "body" or "authors, venue, year and tags";
/// "title" for a whole one.
/// </param>
/// <param name="Share">
/// Its share of the paper's score by keyword, 0 to 1; a paper's shares add up to 1. A whole title counts as the highest
/// score that the query's words can give.
/// </param>
public sealed record TermShare(string Term, string Field, double Share);
