using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Language;

namespace SearchPapers.Search.Similar;

/// <summary>Finds the ids that somebody may have meant.</summary>
internal static class IdSuggestions
{
    private const int Most = 5;
    private const int MaxEdits = 2;

    // "al" is in too many ids to have been meant.
    private const int MinPart = 4;

    /// <summary>Returns the ids that differ in a letter or two, then those that hold it or are held by it.</summary>
    public static IReadOnlyList<PaperId> Of(IndexSnapshot snapshot, PaperId id)
    {
        var spelled = new TermExpansion(snapshot.Searcher.IndexReader)
            .Of(new QueryNode.Word(id.Value, Edits: MaxEdits), id.Value, [IndexFields.Id])
            .Select(near => new PaperId(near))
            .Where(near => snapshot.DocumentOf(near) is not null);
        var holding = snapshot.Ids().Where(near => Holds(near.Value, id.Value) || Holds(id.Value, near.Value));
        return [.. spelled.Concat(holding).Distinct().Take(Most)];
    }

    private static bool Holds(string whole, string part) =>
        part.Length >= MinPart && whole.Contains(part, StringComparison.OrdinalIgnoreCase);
}
