using System.CommandLine;
using System.Globalization;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Benchmarks.Sqlite;
using SearchPapers.Evaluation;

namespace SearchPapers.Benchmarks.Commands;

internal static class Fts5QualityCommand
{
    public static Command Create()
    {
        var collections = new Argument<string[]>("DIR")
        {
            Description = "Judged collections in BEIR's layout.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command =
            new Command("fts5-quality",
                "nDCG@10 of SQLite FTS5 (bm25, Porter stems, any term of the query).") { collections };
        command.SetAction(parsed =>
        {
            var table = new MarkdownTable("collection", "papers", "queries", "nDCG@10");
            foreach (var folder in parsed.GetRequiredValue(collections))
            {
                Measure(folder, table);
            }
        });
        return command;
    }

    private static void Measure(string folder, MarkdownTable table)
    {
        var path = Path.GetTempFileName();
        try
        {
            var collection = BeirCollection.Open(folder);
            using var index = Fts5Index.Create(path);
            var corpus = Directory.GetFiles(folder, "corpus.jsonl*").Order(StringComparer.Ordinal).First();
            var papers = index.Add(JsonLines.ReadPapers([corpus]));
            var ndcg = collection.Queries.Average(query =>
                new RankingMetrics(index.Search(JsonLines.AnyTerm(query.Text)), query.Judgments).Ndcg(10));
            table.AddRow(
                collection.Name,
                papers,
                collection.Queries.Count,
                ndcg.ToString("0.000", CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
