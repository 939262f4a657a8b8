namespace SearchPapers.Search.Language;

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, in UTF-16 units from 0.</param>
/// <param name="Text">The word, the phrase without its quotation marks, the field's name.</param>
internal sealed record QueryToken(QueryTokenKind Kind, int Start, string Text);
