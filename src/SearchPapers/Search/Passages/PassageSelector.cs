using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Passages;

internal sealed class PassageSelector
{
    // Enough candidates to choose from several sections.
    private const int CandidatesPerPassage = 4;

    // Passages have about a hundred terms.
    private const double TypicalTerms = 100;

    private readonly IndexSnapshot _snapshot;
    private readonly QueryTermMatcher _matcher;
    private readonly BooleanQuery? _anyTerm;
    private readonly Query? _sections;
    private readonly Func<int, int?> _nearestPassage;

    /// <param name="snapshot">The index.</param>
    /// <param name="request">The query.</param>
    /// <param name="papersWith">Returns the document frequency of a term. Lucene's own counts deleted papers.</param>
    /// <param name="nearestPassage">
    /// Returns which passage of a document has the highest cosine, or null if the abstract has.
    /// </param>
    public PassageSelector(
        IndexSnapshot snapshot, SearchRequest request, Func<QueryTerm, int> papersWith, Func<int, int?> nearestPassage)
    {
        (_snapshot, _nearestPassage) = (snapshot, nearestPassage);
        _matcher = new QueryTermMatcher([.. request.RankingTerms
            .Select(term => WithIdf(term, Math.Min(papersWith(term), snapshot.PaperCount), snapshot.PaperCount))
            .OfType<WeightedQueryTerm>()]);
        _anyTerm = AnyOf(_matcher.Terms);
        _sections = request.Sections;
    }

    /// <summary>Returns the best matching passages, best first, at most one per section.</summary>
    /// <remarks>
    /// The paper's text comes before the note of a source. If no term matches, as in a paper that only the semantic
    /// retriever found, the nearest passage or the abstract is shown. Requested sections come first.
    /// </remarks>
    public IReadOnlyList<Passage> Select(PaperDetails paper, int document, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var fromPaper = Best([.. PaperText(paper), .. Candidates(_anyTerm, paper.Paper, count)], count);
        var matching = fromPaper.Count > 0 ? fromPaper : Best([.. SourceText(paper)], count);
        var selected = matching.Count > 0
            ? matching
            : NearestPassage(document).Concat(PaperText(paper)).Concat(SourceText(paper)).Take(1);
        var shown =
            _sections is null ? selected : Distinct(InSections(paper.Paper, count).Concat(selected), count);
        return [.. shown.Select(passage =>
            passage with { Snippet = SnippetFinder.Find(passage.Text, passage.Highlights) })];
    }

    private static WeightedQueryTerm? WithIdf(QueryTerm term, int documentFrequency, int papers) =>
        documentFrequency > 0 ? new WeightedQueryTerm(term, Bm25.Idf(documentFrequency, papers)) : null;

    private static BooleanQuery? AnyOf(IReadOnlyDictionary<string, WeightedQueryTerm> words)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var term in words.Keys.OrderByDescending(term => words[term].Idf).Take(BooleanQuery.MaxClauseCount))
        {
            any.Add(new TermQuery(new Term(IndexFields.Text, term)) { Boost = (float)words[term].Idf }, Occur.SHOULD);
        }

        return any.Clauses.Count > 0 ? any : null;
    }

    // A paper's passages follow it in the index.
    private IEnumerable<Passage> NearestPassage(int document)
    {
        if (_nearestPassage(document) is { } passage)
        {
            yield return PaperDocuments.ReadPassage(_snapshot.Searcher.Doc(document + 1 + passage));
        }
    }

    private static IEnumerable<Passage> PaperText(PaperDetails paper)
    {
        if (paper.Abstract is { } text)
        {
            yield return new Passage { Kind = PassageKind.Abstract, Page = AbstractPage(paper), Text = text };
        }
    }

    private static IEnumerable<Passage> SourceText(PaperDetails paper)
    {
        yield return paper.Note is { } note
            ? new Passage { Kind = PassageKind.Note, Text = note }
            : new Passage { Kind = PassageKind.Title, Text = paper.Paper.Title };
    }

    private static int? AbstractPage(PaperDetails paper)
    {
        var heading = paper.Sections.FirstOrDefault(
            section => section.Heading.Trim(' ', '.', ':').Equals("abstract", StringComparison.OrdinalIgnoreCase));
        return heading?.Page ?? (paper.Paper.FullText ? 1 : null);
    }

    private List<Passage> Best(IReadOnlyList<Passage> candidates, int count) => Distinct(
        candidates.Select(Score)
            .Where(candidate => candidate.Score > 0)
            .OrderByDescending(candidate => candidate.Score)
            .Select(candidate => candidate.Passage),
        count);

    private static List<Passage> Distinct(IEnumerable<Passage> passages, int count)
    {
        var distinct = new List<Passage>();
        foreach (var passage in passages)
        {
            if (distinct.Count == count)
            {
                break;
            }

            if (!distinct.Exists(other => other.Kind == passage.Kind && other.Section == passage.Section))
            {
                distinct.Add(passage);
            }
        }

        return distinct;
    }

    private IEnumerable<Passage> InSections(Paper paper, int count)
    {
        var inSections = new ConstantScoreQuery(_sections) { Boost = 0 };
        var query = new BooleanQuery(disableCoord: true) { { inSections, Occur.MUST } };
        if (_anyTerm is not null)
        {
            query.Add(_anyTerm, Occur.SHOULD);
        }

        return Candidates(query, paper, count).Select(passage => Score(passage).Passage);
    }

    private IEnumerable<Passage> Candidates(Query? query, Paper paper, int count)
    {
        if (query is null || !paper.FullText)
        {
            return [];
        }

        var ofPaper = new QueryWrapperFilter(new TermQuery(new Term(IndexFields.Id, paper.Id.Value)));
        var hits = _snapshot.Searcher.Search(query, ofPaper, count * CandidatesPerPassage);
        return hits.ScoreDocs.Select(passage => PaperDocuments.ReadPassage(_snapshot.Searcher.Doc(passage.Doc)));
    }

    private ScoredPassage Score(Passage passage)
    {
        var tokens = Tokenizer.ReadTerms(passage.Text);
        var matches = _matcher.Find(passage.Text, tokens);
        var counts = new Dictionary<WeightedQueryTerm, int>(ReferenceEqualityComparer.Instance);
        foreach (var term in matches)
        {
            counts[term.Term] = counts.GetValueOrDefault(term.Term) + 1;
        }

        var score = 0.0;
        foreach (var (term, count) in counts)
        {
            score += term.Idf * Bm25.Saturate(count, tokens.Count, TypicalTerms);
        }

        return new ScoredPassage(passage with { Highlights = WithoutOverlaps(matches) }, score);
    }

    // A compound overlaps its parts, and follows the first of them in the list. The longest is highlighted.
    private static List<Highlight> WithoutOverlaps(List<TokenMatch> matches)
    {
        var highlights = new List<Highlight>();
        foreach (var match in matches)
        {
            var highlight = new Highlight(match.Token.Start, match.Token.Length);
            if (highlights is not [.., var last] || highlight.Start >= last.Start + last.Length)
            {
                highlights.Add(highlight);
            }
            else if (highlight.Start == last.Start && highlight.Length > last.Length)
            {
                highlights[^1] = highlight;
            }
        }

        return highlights;
    }

    private sealed record ScoredPassage(Passage Passage, double Score);
}
