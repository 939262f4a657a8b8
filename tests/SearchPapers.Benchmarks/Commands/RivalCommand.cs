using System.CommandLine;
using System.Globalization;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Benchmarks.Sqlite;
using SearchPapers.Evaluation;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>How well SQLite's FTS5 ranks judged collections, by the measure that "searchpapers eval" prints.</summary>
internal static class RivalCommand
{
    public static Command Create()
    {
        var collections = new Argument<string[]>("DIR")
        {
            Description = "Judged collections in BEIR's layout.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command =
            new Command("rival", "nDCG@10 of SQLite FTS5 (bm25, Porter stems, any term of the query).") { collections };
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
            using var index = FullTextTable.Create(path);
            var corpus = Directory.GetFiles(folder, "corpus.jsonl*").Order(StringComparer.Ordinal).First();
            var papers = index.Add(JsonLines.Papers([corpus]));
            var ndcg = collection.Queries.Average(query =>
                new RankingMetrics(index.Ask(JsonLines.AnyTerm(query.Text)), query.Judgments).Ndcg(10));
            table.Row(
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
