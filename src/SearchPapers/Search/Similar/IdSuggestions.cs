using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Language;

namespace SearchPapers.Search.Similar;

internal static class IdSuggestions
{
    private const int MaxSuggestions = 5;
    private const int MaxEdits = 2;

    // "al" is part of too many ids.
    private const int MinPartLength = 4;

    /// <summary>
    /// Returns ids within two edits of an unknown id, then those that contain it or are contained in it.
    /// </summary>
    public static IReadOnlyList<PaperId> Find(IndexSnapshot snapshot, PaperId id)
    {
        var similar = new TermExpansion(snapshot.Searcher.IndexReader)
            .Expand(new QueryNode.Word(id.Value, Edits: MaxEdits), id.Value, [IndexFields.Id])
            .Select(candidate => new PaperId(candidate))
            .Where(candidate => snapshot.DocumentOf(candidate) is not null);
        var containing = snapshot.Ids()
            .Where(candidate => Contains(candidate.Value, id.Value) || Contains(id.Value, candidate.Value));
        return [.. similar.Concat(containing).Distinct().Take(MaxSuggestions)];
    }

    private static bool Contains(string whole, string part) =>
        part.Length >= MinPartLength && whole.Contains(part, StringComparison.OrdinalIgnoreCase);
}
