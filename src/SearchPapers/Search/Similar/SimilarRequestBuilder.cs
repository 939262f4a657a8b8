using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Queries;

namespace SearchPapers.Search.Similar;

/// <summary>Turns examples into what an index is asked.</summary>
internal static class SimilarRequestBuilder
{
    /// <param name="snapshot">The index.</param>
    /// <param name="query">The papers of the index to be like or unlike, and a text.</param>
    /// <param name="pdf">What was read of the query's PDF; null where it names none.</param>
    /// <exception cref="SearchPapersException">An id is not in the index.</exception>
    public static SearchRequest Of(IndexSnapshot snapshot, SimilarQuery query, PaperDetails? pdf)
    {
        List<Example> given = [.. query.Ids.Distinct().Select(id => Indexed(snapshot, id))];
        List<Example> unlike = [.. query.NotIds.Distinct().Select(id => Indexed(snapshot, id))];
        var outside = new[] { PastedPaper.Of(query.Text), pdf }.OfType<PaperDetails>();
        var examples = new Examples([.. given, .. outside.Select(paper => new Example(paper, Document: null))], unlike);
        return new SearchRequest(KeyTerms.Of(snapshot.Searcher.IndexReader, examples))
        {
            Examples = examples,
            Filter = AllBut([.. given, .. unlike]),
        };
    }

    private static Example Indexed(IndexSnapshot snapshot, PaperId id) => snapshot.DocumentOf(id) is { } document
        ? new Example(snapshot.Find(id)!.Paper, document)
        : throw NotFound(id, IdSuggestions.Of(snapshot, id));

    private static SearchPapersException NotFound(PaperId id, IReadOnlyList<PaperId> similar)
    {
        var suggestion = similar.Count > 0 ? $" Similar ids: {string.Join(", ", similar)}." : "";
        return new SearchPapersException(SearchPapersError.PaperNotFound, $"There is no paper \"{id}\" in the index.{suggestion}");
    }

    private static CachingWrapperFilter? AllBut(IReadOnlyCollection<Example> papers)
    {
        if (papers.Count == 0)
        {
            return null;
        }

        var ids = papers.Select(paper => paper.Paper.Paper.Id.Value).ToList();
        var others = new BooleanQuery(disableCoord: true)
        {
            { new TermQuery(new Term(IndexFields.Kind, IndexFields.PaperKind)), Occur.MUST },
            { BooleanQueries.AnyTerm([IndexFields.Id], ids), Occur.MUST_NOT },
        };
        return new CachingWrapperFilter(new QueryWrapperFilter(others));
    }
}
