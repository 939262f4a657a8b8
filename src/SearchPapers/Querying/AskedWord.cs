namespace SearchPapers.Querying;

/// <summary>A word that was asked for.</summary>
/// <param name="Word">The word.</param>
/// <param name="Idf">How much it tells.</param>
internal sealed record AskedWord(QueryWord Word, double Idf);
