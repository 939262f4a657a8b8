using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Fusion;
using SearchPapers.Indexing;

namespace SearchPapers.Querying;

/// <summary>Ranks papers by the query's meaning: the cosine of its vector and theirs.</summary>
internal sealed class SemanticLeg(IndexSnapshot snapshot)
{
    public Ranking Rank(SearchRequest request, int count)
    {
        var filter = request.Filter;
        var terms = request.Terms.SelectMany(term => Enumerable.Repeat(term.Key, term.Value));
        if (snapshot.Vectors is not { } vectors || snapshot.Projection!.Project(terms) is not { } query)
        {
            return Ranking.Empty;
        }

        var documents = snapshot.DocumentOfRow;
        var allowed = filter is null ? null : Allowed(filter);
        bool Accepts(int row) => documents[row] != PaperRows.None && allowed?.Get(documents[row]) != false;
        var nearest = vectors.Nearest(query, count, Accepts);
        var papers = nearest
            .Where(row => row.Cosine > 0)
            .Select(row => new ScoredPaper(documents[row.Row], row.Cosine))
            .ToList();
        var total = filter is null ? snapshot.VectorCount : Enumerable.Range(0, documents.Length).Count(Accepts);
        return new Ranking(papers, total) { IsCut = papers.Count == count && papers.Count < total };
    }

    private OpenBitSet Allowed(Filter filter)
    {
        var allowed = new OpenBitSet(snapshot.Searcher.IndexReader.MaxDoc);
        foreach (var leaf in snapshot.Searcher.IndexReader.Leaves)
        {
            var found = filter.GetDocIdSet(leaf, leaf.AtomicReader.LiveDocs)?.GetIterator();
            while (found is not null && found.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                allowed.Set(leaf.DocBase + found.DocID);
            }
        }

        return allowed;
    }
}
