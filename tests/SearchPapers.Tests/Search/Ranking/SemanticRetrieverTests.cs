using SearchPapers.Indexing.Papers;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Ranking;

public sealed class SemanticRetrieverTests
{
    private static readonly SearchOptions ByMeaning = new() { Mode = SearchMode.Semantic, Top = 100 };

    // Two papers with the same abstract. Page 6 of one of them has a passage on another subject, without the words of
    // the question.
    [Fact]
    public void A_subject_of_the_body_only_is_found_semantically()
    {
        var random = new Random(1);
        var plain = Some.Paper("plain", Words('a', random), Words('a', random));
        var telling = plain with
        {
            Paper = plain.Paper with { Id = new PaperId("telling"), FullText = true },
            Passages = [Some.Body("4 Method", 6, "b0 b1 b2 b3 b4 b5")],
        };
        using var fixture = IndexFixture.Create(
            [.. Enumerable.Range(0, 120).Select(at => Subject(at, random)), Some.Entry(plain), Some.Entry(telling)]);

        var hits = fixture.Search("b7 b8 b9", ByMeaning).Hits;
        var found = hits.ToDictionary(hit => hit.Paper.Id.Value, hit => hit.Score);

        Assert.True(found["telling"] > found.GetValueOrDefault("plain") + 0.03);
        Assert.Equal(6, Assert.Single(hits.Single(hit => hit.Paper.Id.Value == "telling").Passages).Page);
    }

    [Fact]
    public void A_paper_with_several_near_passages_is_ranked_once()
    {
        using var fixture = IndexFixture.Create(Some.Entries);

        var ids = IndexFixture.Ids(fixture.Search("bees dance to the nectar of the hive", ByMeaning));

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void A_removed_paper_takes_the_rows_of_its_passages_with_it()
    {
        using var fixture = IndexFixture.Create([.. Some.ManyEntries(60), .. Some.Entries]);
        Assert.Contains("hive", IndexFixture.Ids(fixture.Search("hive", ByMeaning)));

        fixture.Update([], "hive");

        Assert.DoesNotContain("hive", IndexFixture.Ids(fixture.Search("hive", ByMeaning)));
    }

    private static IndexEntry Subject(int at, Random random) =>
        Some.Entry(Some.Paper($"p{at}", Words("abcd"[at % 4], random), Words("abcd"[at % 4], random)));

    private static string Words(char subject, Random random) =>
        string.Join(' ', Enumerable.Range(0, 6).Select(_ => $"{subject}{random.Next(20)}"));
}
