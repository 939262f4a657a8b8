using System.Globalization;
using SearchPapers.Indexing;
using SearchPapers.Querying;

namespace SearchPapers.Relevance.Ranking;

/// <summary>Measures rankings on judged collections, prints the README's table, and holds its floors.</summary>
public sealed class RankingQuality
{
    private const int Depth = 10;

    [Theory]
    [InlineData("cranfield", 0.52, 0.54)]
    [InlineData("cisi", 0.39, 0.415)]
    [InlineData("med", 0.67, 0.72)]
    [InlineData("litsearch-dev", 0.41, 0.415)]
    public async Task Rankings_keep_their_floors(string name, double keywordFloor, double hybridFloor)
    {
        var collection = BeirCollection.Read(Path.Combine(TestData.Folder, "ir", name));
        var folder = new IndexFolder(Directory.CreateTempSubdirectory("searchpapers-").FullName);
        using (folder.Lock())
        {
            new IndexUpdate(folder, current: null).Apply(collection.Papers, [], TestContext.Current.CancellationToken);
        }

        var snapshot = IndexSnapshot.Open(folder.Current()!);
        var (keyword, semantic, hybrid) = (
            Measure(collection, snapshot, SearchMode.Keyword),
            Measure(collection, snapshot, SearchMode.Semantic),
            Measure(collection, snapshot, SearchMode.Hybrid));
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {collection.Papers.Count} | {keyword:0.000} | {semantic:0.000} | {hybrid:0.000} |"));
        snapshot.Dispose();
        Directory.Delete(folder.Path, recursive: true);

        Assert.True(keyword >= keywordFloor, $"keyword {keyword:0.000} is below {keywordFloor}");
        Assert.True(hybrid >= hybridFloor, $"hybrid {hybrid:0.000} is below {hybridFloor}");
    }

    private static double Measure(BeirCollection collection, IndexSnapshot snapshot, SearchMode mode)
    {
        var search = new PaperSearch(snapshot);
        var options = new SearchOptions { Mode = mode, Top = Depth, MaxPassages = 0 };
        return collection.Queries.Average(query =>
        {
            var found = search.Answer(query.Text, Question.Parse, options, TimeProvider.System);
            return Ndcg([.. found.Hits.Select(hit => hit.Paper.Id.Value)], collection.Judgments[query.Id]);
        });
    }

    // As trec_eval's ndcg_cut: the gain is the judgment, the discount 1 / log2(rank + 1).
    private static double Ndcg(IReadOnlyList<string> ranked, Dictionary<string, int> gains)
    {
        var ideal = gains.Values.OrderDescending().Take(Depth).Where(gain => gain > 0);
        return Dcg(ranked.Select(id => Math.Max(0, gains.GetValueOrDefault(id)))) / Dcg(ideal);
    }

    private static double Dcg(IEnumerable<int> gains) => gains.Select((gain, place) => gain / Math.Log2(place + 2)).Sum();
}
