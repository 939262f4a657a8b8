using SearchPapers.Evaluation;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Evaluation;

public sealed class BeirCollectionTests : IDisposable
{
    private const string Query = "{\"_id\": \"q1\", \"text\": \"x\"}";
    private const string Header = "query-id\tcorpus-id\tscore\n";

    private readonly BeirFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Queries_with_a_positive_judgment_are_read_in_their_files_order()
    {
        var collection = BeirCollection.Open(_folder.Path + Path.DirectorySeparatorChar);

        Assert.Equal("tiny", collection.Name);
        Assert.Equal(["q1", "q2"], collection.Queries.Select(query => query.Id));
        Assert.Equal("which papers are about roads", collection.Queries[0].Text);
        Assert.Equal(2, collection.Queries[0].Judgments["lights"]);
        Assert.Equal(["bees", "roads", "lights", "hives"], Ids(collection));
        Assert.Empty(collection.Notices);
    }

    [Theory]
    [InlineData(Header + "q1\troads\t1\n")]
    [InlineData("q1\troads\t1")]
    [InlineData("\uFEFFquery\tdoc\trelevance\r\n\r\nq1\troads\t1\r\n")]
    [InlineData("\uFEFFq1\troads\t1\r\n")]
    [InlineData(Header + "q1\troads\t1\nq1\troads\t1\nq2\thives\t-1\n")]
    public void Judgments_are_read_with_and_without_header_mark_and_blank_lines(string text)
    {
        _folder["qrels/test.tsv"] = null;
        _folder["qrels/dev.tsv"] = "bad";
        _folder["qrels/test.tsv.gz"] = text;

        var query = Assert.Single(BeirCollection.Open(_folder.Path).Queries);

        Assert.Equal(("q1", "roads", 1), (query.Id, query.Judgments.Single().Key, query.Judgments.Single().Value));
    }

    [Fact]
    public void Compressed_files_with_Windows_line_ends_are_read_as_plain_ones_are()
    {
        _folder["corpus.jsonl"] = _folder["queries.jsonl"] = null;
        _folder["corpus.jsonl.gz"] = "\uFEFF{\"id\": 7, \"title\": \"Seven\", \"abstract\": \"Sins.\"}\r\n\r\n";
        _folder["queries.jsonl.gz"] = "\uFEFF{\"_id\": 1, \"text\": \"sins\"}\r\n\r\n";
        _folder["qrels/test.tsv"] = "1\t7\t1\r\n";

        var collection = BeirCollection.Open(_folder.Path);
        var paper = Assert.Single(collection.ReadPapers(TestContext.Current.CancellationToken)).Paper;

        Assert.Equal("sins", Assert.Single(collection.Queries).Text);
        Assert.Equal(("7", "Seven", "Sins."), (paper.Paper.Id.Value, paper.Paper.Title, paper.Abstract));
    }

    [Fact]
    public void Without_test_tsv_the_first_file_is_taken_and_named()
    {
        _folder["qrels/test.tsv"] = null;
        _folder["qrels/train.tsv"] = "bad";
        _folder["qrels/dev.tsv"] = "q1\troads\t1";

        Assert.Contains("dev.tsv, the first of 2 files", Assert.Single(BeirCollection.Open(_folder.Path).Notices));
    }

    [Fact]
    public void Bad_lines_of_the_corpus_are_named_and_passed_over()
    {
        _folder["corpus.jsonl"] =
            """
            {"_id": "roads", "title": "Roads", "text": "Roads cross in cities."}
            {"_id": "torn", "title": "To

            {"title": "No id"}
            {"_id": "roads", "title": "Again"}
            []
            {"_id": "lights"}
            """;

        var collection = BeirCollection.Open(_folder.Path);

        Assert.Equal(["roads", "lights"], Ids(collection));
        Assert.Equal(4, collection.SkippedLines);
        Assert.Equal(
            [
                "corpus.jsonl, line 2, is passed over: it is not a JSON object.",
                "corpus.jsonl, line 4, is passed over: it has no \"_id\".",
                "corpus.jsonl, line 5, is passed over: there is a paper 'roads' before it.",
                "corpus.jsonl, line 6, is passed over: it is not a JSON object.",
                "2 judgments are of papers that are not in corpus.jsonl: they count as not found.",
            ],
            collection.Notices);
    }

    [Fact]
    public void Judged_queries_that_are_not_there_are_counted()
    {
        _folder["qrels/test.tsv"] = Header + "q1\troads\t1\nlost\troads\t1\nunwanted\troads\t0\n";

        var notice = Assert.Single(BeirCollection.Open(_folder.Path).Notices);

        Assert.Equal("Of the judged queries 1 are not in queries.jsonl: they do not count.", notice);
    }

    [Theory]
    [InlineData("queries.jsonl", Query + "\n{\"_id\": ", 2, "it is not a JSON object")]
    [InlineData("queries.jsonl", "{\"_id\": \"q1\"}", 1, "it has no \"text\"")]
    [InlineData("queries.jsonl", Query + "\n\n" + Query, 3, "there is a query 'q1' before it")]
    [InlineData("qrels/test.tsv", Header + "q1\troads\t1\nq1\troads\t2\n", 3, "an earlier line 1")]
    [InlineData("qrels/test.tsv", Header + "q1\troads\n", 2, "it is no judgment")]
    [InlineData("qrels/test.tsv", Header + "q1\troads\thigh\n", 2, "it is no judgment")]
    [InlineData("qrels/test.tsv", Header + "q9\troads\t1\n", null, "no query of queries.jsonl has a judgment above 0")]
    [InlineData("corpus.jsonl", null, null, "there is no such file")]
    [InlineData("queries.jsonl", null, null, "there is no such file")]
    [InlineData("qrels/test.tsv", null, null, "there is no such file")]
    public void Other_faults_are_errors_with_file_and_line(string file, string? text, int? line, string expected)
    {
        _folder[file] = text;

        var error = ErrorAssert.Throws(SearchPapersError.CorpusFormat, () => BeirCollection.Open(_folder.Path));

        Assert.Equal((Path.Combine(_folder.Path, file), line), (error.Path, error.Line));
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void A_torn_gz_file_is_an_error_and_so_is_a_corpus_without_papers()
    {
        _folder["corpus.jsonl"] = "\n[]\n";
        var empty = ErrorAssert.Throws(SearchPapersError.CorpusFormat, () => Ids(BeirCollection.Open(_folder.Path)));
        _folder["corpus.jsonl"] = null;
        File.WriteAllText(Path.Combine(_folder.Path, "corpus.jsonl.gz"), "not gz at all");
        var torn = ErrorAssert.Throws(SearchPapersError.CorpusFormat, () => Ids(BeirCollection.Open(_folder.Path)));

        Assert.Contains("none of its lines holds a paper", empty.Message);
        Assert.Equal(("corpus.jsonl.gz", 1), (Path.GetFileName(torn.Path), torn.Line));
    }

    private static IEnumerable<string> Ids(BeirCollection collection) =>
        collection.ReadPapers(TestContext.Current.CancellationToken).Select(paper => paper.Paper.Paper.Id.Value);
}
