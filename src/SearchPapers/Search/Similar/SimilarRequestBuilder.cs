using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Queries;

namespace SearchPapers.Search.Similar;

internal static class SimilarRequestBuilder
{
    /// <param name="snapshot">The index.</param>
    /// <param name="query">The examples.</param>
    /// <param name="pdf">The paper extracted from the query's PDF, or null.</param>
    /// <exception cref="SearchPapersException">An id is not in the index.</exception>
    public static SearchRequest Build(IndexSnapshot snapshot, SimilarQuery query, PaperDetails? pdf)
    {
        List<Example> like = [.. query.Ids.Distinct().Select(id => Indexed(snapshot, id))];
        List<Example> unlike = [.. query.NotIds.Distinct().Select(id => Indexed(snapshot, id))];
        var outside = new[] { PastedPaper.Parse(query.Text), pdf }.OfType<PaperDetails>();
        var examples = new Examples([.. like, .. outside.Select(paper => new Example(paper, Document: null))], unlike);
        return new SearchRequest(KeyTerms.Select(snapshot.Searcher.IndexReader, examples))
        {
            Examples = examples,
            Filter = ExcludeAll([.. like, .. unlike]),
        };
    }

    private static Example Indexed(IndexSnapshot snapshot, PaperId id) => snapshot.DocumentOf(id) is { } document
        ? new Example(snapshot.Find(id)!.Paper, document)
        : throw NotFound(id, IdSuggestions.Find(snapshot, id));

    private static SearchPapersException NotFound(PaperId id, IReadOnlyList<PaperId> similar)
    {
        var suggestion = similar.Count > 0 ? $" Similar ids: {string.Join(", ", similar)}." : "";
        return new SearchPapersException(
            SearchPapersError.PaperNotFound, $"There is no paper \"{id}\" in the index.{suggestion}");
    }

    private static CachingWrapperFilter? ExcludeAll(IReadOnlyCollection<Example> papers)
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
