using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchPapers.Indexing.Generations;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Search.Passages;

/// <summary>Chooses the passages of a paper that speak for it as an answer.</summary>
internal sealed class PassageSelector
{
    // Passages of the body that Lucene proposes for each one that is shown: enough to choose from other sections.
    private const int ProposalsPerPassage = 4;

    // A passage is some hundred terms long.
    private const double UsualTerms = 100;

    private readonly IndexSnapshot _snapshot;
    private readonly QueryTermMatcher _words;
    private readonly BooleanQuery? _anyTerm;
    private readonly Query? _sections;
    private readonly Func<int, int?> _nearestPassage;

    /// <param name="snapshot">The index.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="papersWith">
    /// Counts the papers with a word; Lucene's counts include some that have been replaced.
    /// </param>
    /// <param name="nearestPassage">Tells which passage of a paper's document is nearest in meaning, if one is.</param>
    public PassageSelector(
        IndexSnapshot snapshot, SearchRequest request, Func<QueryTerm, int> papersWith, Func<int, int?> nearestPassage)
    {
        (_snapshot, _nearestPassage) = (snapshot, nearestPassage);
        _words = new QueryTermMatcher([.. request.Words
            .Select(word => Ask(word, Math.Min(papersWith(word), snapshot.PaperCount), snapshot.PaperCount))
            .OfType<WeightedQueryTerm>()]);
        _anyTerm = AnyOf(_words.Terms);
        _sections = request.Sections;
    }

    /// <summary>Returns the passages that answer best, best first, one of a section.</summary>
    /// <remarks>
    /// A paper's own text goes before what a list says of it. Where no word of the query is found, as in a paper that only
    /// the meaning led to, the passage or the abstract stands in that is nearest. Before all go the sections that were asked
    /// for.
    /// </remarks>
    public IReadOnlyList<Passage> For(PaperDetails paper, int document, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var own = Best([.. OwnText(paper), .. Proposals(_anyTerm, paper.Paper, count)], count);
        var said = own.Count > 0 ? own : Best([.. ListText(paper)], count);
        var shown = said.Count > 0 ? said : ByMeaning(document).Concat(OwnText(paper)).Concat(ListText(paper)).Take(1);
        var chosen = _sections is null ? shown : Distinct(InSections(paper.Paper, count).Concat(shown), count);
        return [.. chosen.Select(passage => passage with { Snippet = SnippetFinder.Find(passage.Text, passage.Highlights) })];
    }

    private static WeightedQueryTerm? Ask(QueryTerm word, int having, int papers) =>
        having > 0 ? new WeightedQueryTerm(word, Bm25.Idf(having, papers)) : null;

    private static BooleanQuery? AnyOf(IReadOnlyDictionary<string, WeightedQueryTerm> words)
    {
        var any = new BooleanQuery(disableCoord: true);
        var terms = BestFirst.Sort(words.Keys, term => words[term].Idf);
        foreach (var term in terms.Take(BooleanQuery.MaxClauseCount))
        {
            any.Add(new TermQuery(new Term(IndexFields.Text, term)) { Boost = (float)words[term].Idf }, Occur.SHOULD);
        }

        return any.Clauses.Count > 0 ? any : null;
    }

    // A paper's passages follow it in the index.
    private IEnumerable<Passage> ByMeaning(int document)
    {
        if (_nearestPassage(document) is { } passage)
        {
            yield return PaperDocuments.PassageOf(_snapshot.Searcher.Doc(document + 1 + passage));
        }
    }

    private static IEnumerable<Passage> OwnText(PaperDetails paper)
    {
        if (paper.Abstract is { } text)
        {
            yield return new Passage { Kind = PassageKind.Abstract, Page = AbstractPage(paper), Text = text };
        }
    }

    private static IEnumerable<Passage> ListText(PaperDetails paper)
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
        BestFirst.Sort(candidates.Select(Weigh).Where(candidate => candidate.Score > 0), candidate => candidate.Score)
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
        var any = new ConstantScoreQuery(_sections) { Boost = 0 };
        var query = new BooleanQuery(disableCoord: true) { { any, Occur.MUST } };
        if (_anyTerm is not null)
        {
            query.Add(_anyTerm, Occur.SHOULD);
        }

        return Proposals(query, paper, count).Select(passage => Weigh(passage).Passage);
    }

    private IEnumerable<Passage> Proposals(Query? query, Paper paper, int count)
    {
        if (query is null || !paper.FullText)
        {
            return [];
        }

        var ofPaper = new QueryWrapperFilter(new TermQuery(new Term(IndexFields.Id, paper.Id.Value)));
        var found = _snapshot.Searcher.Search(query, ofPaper, count * ProposalsPerPassage);
        return found.ScoreDocs.Select(passage => PaperDocuments.PassageOf(_snapshot.Searcher.Doc(passage.Doc)));
    }

    private WeighedPassage Weigh(Passage passage)
    {
        var tokens = Tokenizer.Of(passage.Text);
        var asked = _words.In(passage.Text, tokens);
        var counts = new Dictionary<WeightedQueryTerm, int>(ReferenceEqualityComparer.Instance);
        foreach (var word in asked)
        {
            counts[word.Asked] = counts.GetValueOrDefault(word.Asked) + 1;
        }

        var score = 0.0;
        foreach (var (word, count) in counts)
        {
            score += word.Idf * Bm25.Saturate(count, tokens.Count, UsualTerms);
        }

        return new WeighedPassage(passage with { Highlights = Apart(asked) }, score);
    }

    // A compound lies on its parts, and follows the first of them: the longest is shown.
    private static List<Highlight> Apart(List<TokenMatch> words)
    {
        var apart = new List<Highlight>();
        foreach (var word in words)
        {
            var highlight = new Highlight(word.Token.Start, word.Token.Length);
            if (apart is not [.., var last] || highlight.Start >= last.Start + last.Length)
            {
                apart.Add(highlight);
            }
            else if (highlight.Start == last.Start && highlight.Length > last.Length)
            {
                apart[^1] = highlight;
            }
        }

        return apart;
    }

    private sealed record WeighedPassage(Passage Passage, double Score);
}
