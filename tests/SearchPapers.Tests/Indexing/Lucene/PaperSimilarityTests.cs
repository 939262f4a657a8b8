using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Text.Analysis;

namespace SearchPapers.Tests.Indexing.Lucene;

public sealed class PaperSimilarityTests : IDisposable
{
    private readonly RAMDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    // Lucene 4.8 stores a length in one byte and rounds 17 to 20 terms down to 16; PaperSimilarity counts each term.
    [Fact]
    public void A_score_is_BM25_over_papers_without_passages()
    {
        var (one, two, three) = (Paper("bee", 1, 5), Paper("bee", 3, 19), Paper("road", 1, 1));
        Write(one, Passage("bee bee bee"), two, Passage("road"), Passage("hive"), three);

        var scores = Search("bee");

        var average = (5 + 19 + 1) / 3.0;
        Assert.Equal(2, scores.Count);
        Assert.Equal(Bm25(papers: 3, documentFrequency: 2, termFrequency: 3, length: 19, average), scores[2], 1e-5);
        Assert.Equal(Bm25(papers: 3, documentFrequency: 2, termFrequency: 1, length: 5, average), scores[0], 1e-5);
    }

    [Fact]
    public void Passages_do_not_change_the_score_of_a_paper()
    {
        Write(Paper("bee", 2, 16), Paper("road", 1, 4));
        var alone = Search("bee")[0];

        Write([Paper("bee", 2, 16), Paper("road", 1, 4), .. Enumerable.Repeat(Passage("bee in a hive"), 50)]);

        Assert.Equal(alone, Search("bee")[0]);
    }

    [Fact]
    public void A_term_of_every_paper_has_a_positive_score()
    {
        Write(Paper("bee", 1, 4), Paper("bee", 2, 4));

        Assert.All(Search("bee").Values, score => Assert.True(score > 0));
    }

    private static double Bm25(int papers, int documentFrequency, int termFrequency, int length, double average)
    {
        var idf = Math.Log(1 + ((papers - documentFrequency + 0.5) / (documentFrequency + 0.5)));
        return idf * termFrequency * 2.6 / (termFrequency + (1.6 * (0.4 + (0.6 * length / average))));
    }

    private static Document Paper(string term, int termFrequency, int length)
    {
        var words = Enumerable.Repeat(term, termFrequency).Concat(Enumerable.Repeat("other", length - termFrequency));
        return [new TextField("content", string.Join(' ', words), Field.Store.NO)];
    }

    private static Document Passage(string text) => [new TextField("text", text, Field.Store.NO)];

    private void Write(params IEnumerable<Document> documents)
    {
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, PaperAnalyzer.Terms)
        {
            Similarity = new PaperSimilarity(),
            OpenMode = OpenMode.CREATE,
        };
        using var writer = new IndexWriter(_directory, config);
        writer.AddDocuments(documents);
        writer.Commit();
    }

    private Dictionary<int, float> Search(string term)
    {
        using var reader = DirectoryReader.Open(_directory);
        var searcher = new IndexSearcher(reader) { Similarity = new PaperSimilarity() };
        return searcher.Search(new TermQuery(new Term("content", term)), 100).ScoreDocs
            .ToDictionary(hit => hit.Doc, hit => hit.Score);
    }
}
