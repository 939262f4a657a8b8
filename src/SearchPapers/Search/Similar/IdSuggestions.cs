using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Language;

namespace SearchPapers.Search.Similar;

/// <summary>Finds the ids that somebody may have meant.</summary>
internal static class IdSuggestions
{
    private const int MaxSuggestions = 5;
    private const int MaxEdits = 2;

    // "al" is in too many ids to have been meant.
    private const int MinPartLength = 4;

    /// <summary>Returns the ids that differ in a letter or two, then those that hold it or are held by it.</summary>
    public static IReadOnlyList<PaperId> Find(IndexSnapshot snapshot, PaperId id)
    {
        var similar = new TermExpansion(snapshot.Searcher.IndexReader)
            .Expand(new QueryNode.Word(id.Value, Edits: MaxEdits), id.Value, [IndexFields.Id])
            .Select(candidate => new PaperId(candidate))
            .Where(candidate => snapshot.DocumentOf(candidate) is not null);
        var containing = snapshot.Ids().Where(candidate => Contains(candidate.Value, id.Value) || Contains(id.Value, candidate.Value));
        return [.. similar.Concat(containing).Distinct().Take(MaxSuggestions)];
    }

    private static bool Contains(string whole, string part) =>
        part.Length >= MinPartLength && whole.Contains(part, StringComparison.OrdinalIgnoreCase);
}
