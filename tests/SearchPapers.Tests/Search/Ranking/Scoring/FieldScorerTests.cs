using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Search.Ranking.Scoring;
using SearchPapers.Text;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Tests.Search.Ranking.Scoring;

/// <summary>
/// Compares the scorers with Lucene's search with the same similarity, over segments with removed documents.
/// </summary>
public sealed class FieldScorerTests : IDisposable
{
    // Few enough to count a pair in all documents with both terms.
    private const int Documents = 240;

    private static readonly string[] Words = ["bee", "hive", "road", "moss", "fern"];

    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Bm25Field _field;

    public FieldScorerTests()
    {
        Write(new Random(5));
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new PaperSimilarity() };
        _field = new Bm25Field(_reader, "content");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData("bee")]
    [InlineData("fern")]
    [InlineData("nowhere")]
    public void A_term_scores_as_in_a_Lucene_search(string term)
    {
        var scorer =
            new TermScorer(_field, term, (float)Bm25.Idf(_field.DocumentFrequency(term), _field.DocumentCount));
        var expected = Found(new TermQuery(new Term("content", term)));
        using var sums = new ScoreAccumulators(_reader.MaxDoc);
        using var bests = new ScoreAccumulators(_reader.MaxDoc);

        sums.Add([scorer], filter: null);
        bests.Add([scorer, new TermScorer(_field, term, 0.001f)], filter: document => document % 2 == 0);

        Equal(
            expected,
            scorer.Scores([.. Enumerable.Range(0, _reader.MaxDoc)]).ToDictionary(
                found => found.Document, found => found.Score));
        Equal(expected, Of(sums));
        Equal(expected.Where(found => found.Key % 2 == 0).ToDictionary(), Of(bests));
    }

    [Theory]
    [InlineData("bee", "hive")]
    [InlineData("hive", "bee")]
    [InlineData("moss", "fern")]
    public void A_pair_scores_as_the_phrase_in_a_Lucene_search(string first, string second)
    {
        var phrase = new PhraseQuery { new Term("content", first), new Term("content", second) };
        var having = Found(phrase).Count;
        phrase.Boost = 0.3f * (float)Bm25.Idf(having, _field.DocumentCount);

        var found = PairScorer.Create(_field, new TermPair(first, second), 0.3f)!
            .Scores([.. Enumerable.Range(0, _reader.MaxDoc)]);

        Assert.NotEqual(0, having);
        Equal(Found(phrase), found.ToDictionary(each => each.Document, each => each.Score));
    }

    [Fact]
    public void A_pair_without_documents_has_no_scorer() =>
        Assert.Null(PairScorer.Create(_field, new TermPair("bee", "nowhere"), 1));

    [Fact]
    public void The_terms_of_a_document_are_recorded()
    {
        using var sums = new ScoreAccumulators(_reader.MaxDoc);
        var bee = sums.Add([new TermScorer(_field, "bee", 1)], filter: null);
        var moss = sums.Add([new TermScorer(_field, "moss", 1), new TermScorer(_field, "fern", 1)], filter: null);
        var (bees, mosses) = (Found(Term("bee")), Found(Term("moss")).Keys.Union(Found(Term("fern")).Keys).ToHashSet());

        Assert.All(Enumerable.Range(0, _reader.MaxDoc), document =>
            Assert.Equal(bees.ContainsKey(document) && mosses.Contains(document), sums.HasAll(document, bee | moss)));
    }

    private static void Equal(Dictionary<int, float> expected, Dictionary<int, float> found)
    {
        Assert.Equal(expected.Keys.Order(), found.Keys.Order());
        Assert.All(expected, each => Assert.Equal(each.Value, found[each.Key], 1e-5f));
    }

    private static TermQuery Term(string term) => new(new Term("content", term));

    private Dictionary<int, float> Of(ScoreAccumulators sums) => Enumerable.Range(0, _reader.MaxDoc)
        .Where(document => sums[document] > 0)
        .ToDictionary(document => document, document => sums[document]);

    private Dictionary<int, float> Found(Query query) =>
        _searcher.Search(query, Documents).ScoreDocs.ToDictionary(hit => hit.Doc, hit => hit.Score);

    private void Write(Random random)
    {
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, PaperAnalyzer.Terms)
        {
            Similarity = new PaperSimilarity(),
            MergePolicy = NoMergePolicy.COMPOUND_FILES,
        };
        using var writer = new IndexWriter(_directory, config);
        for (var at = 0; at < Documents; at++)
        {
            var words = Enumerable.Range(0, random.Next(1, 30))
                .Select(_ => Words[random.Next(Words.Length) / random.Next(1, 4)]);
            writer.AddDocument(
            [
                new StringField("id", $"{at}", Field.Store.NO),
                new TextField("content", string.Join(' ', words), Field.Store.NO),
            ]);
            if (at % 60 == 59)
            {
                writer.Commit();
            }
        }

        writer.DeleteDocuments(
            [.. Enumerable.Range(0, Documents).Where(at => at % 7 == 3).Select(at => new Term("id", $"{at}"))]);
        writer.Commit();
    }
}
