using System.Text.Json;
using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests.Output;

/// <summary>The JSON has exactly the names that scripts rely on, in this order.</summary>
public sealed class JsonContractTests
{
    private const string Paper = "id title authors year venue url pdf tags fullText";

    [Fact]
    public async Task An_ingest_tells_its_counts_and_what_failed()
    {
        await using var fixture = new CommandFixture();
        await WriteListAsync(fixture);

        var run = await fixture.RunAsync("ingest", "list.md", "--json");
        var ingest = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("papers downloaded unchanged extracted failed indexed removed sources notices", Names(ingest));
        Assert.Equal("id title stage reason", Names(ingest.GetProperty("failed")[0]));
        Assert.Equal(
            ["doe18stability"],
            ingest.GetProperty("failed").EnumerateArray().Select(paper => paper.GetProperty("id").GetString()));
        Assert.Equal((2, 2), (ingest.GetProperty("papers").GetInt32(), ingest.GetProperty("indexed").GetInt32()));
    }

    [Theory]
    [InlineData("ask", "which papers prove stability")]
    [InlineData("search", "\"algorithmic stability\"")]
    public async Task An_answer_has_its_hits_and_their_passages(string command, string query)
    {
        await using var fixture = new CommandFixture();
        await WriteListAsync(fixture);
        await fixture.RunAsync("ingest", "list.md");

        var answer = await fixture.JsonAsync(command, query);
        var hit = answer.GetProperty("hits")[0];
        var passage = hit.GetProperty("passages")[0];

        Assert.Equal("query mode tookMs totalHits totalHitsIsExact notices hits", Names(answer));
        Assert.Equal("rank score paper keyword semantic passages", Names(hit));
        Assert.Equal(Paper, Names(hit.GetProperty("paper")));
        Assert.Equal("rank score", Names(hit.GetProperty("keyword")));
        Assert.Equal("kind section page text highlights", Names(passage));
        Assert.Equal(
            ("hybrid", "note"), (answer.GetProperty("mode").GetString(), passage.GetProperty("kind").GetString()));
        Assert.Equal("start length", Names(passage.GetProperty("highlights")[0]));
    }

    [Theory]
    [InlineData("ask", "which papers prove stability")]
    [InlineData("search", "stability")]
    [InlineData("similar", "doe18stability")]
    public async Task Facets_are_there_where_they_were_asked_for(string command, string query)
    {
        await using var fixture = new CommandFixture();
        await WriteListAsync(fixture);
        await fixture.RunAsync("ingest", "list.md");

        var answer =
            await fixture.JsonAsync(command, query, "--facets", "tag,year", "--mode", "semantic", "--sort", "year");

        Assert.Equal("query mode tookMs totalHits totalHitsIsExact notices hits facets", Names(answer));
        Assert.Equal("year tag", Names(answer.GetProperty("facets")));
        Assert.Equal("value count", Names(answer.GetProperty("facets").GetProperty("tag")[0]));
    }

    [Fact]
    public async Task An_explanation_is_there_where_it_was_asked_for()
    {
        await using var fixture = new CommandFixture();
        await WriteListAsync(fixture);
        await fixture.RunAsync("ingest", "list.md");

        var hit = (await fixture.JsonAsync("ask", "which papers prove stability", "--explain")).GetProperty("hits")[0];
        var explanation = hit.GetProperty("explanation");
        var keyword = explanation.GetProperty("keyword");

        Assert.Equal("rank score paper keyword semantic passages explanation", Names(hit));
        Assert.Equal("keyword semantic", Names(explanation));
        Assert.Equal("weight normalised terms", Names(keyword));
        Assert.Equal("weight normalised", Names(explanation.GetProperty("semantic")));
        Assert.Equal("term field share", Names(keyword.GetProperty("terms")[0]));
    }

    [Fact]
    public async Task A_paper_and_the_status_are_shown_whole()
    {
        await using var fixture = new CommandFixture();
        await WriteListAsync(fixture);
        await fixture.RunAsync("ingest", "list.md");

        var paper = await fixture.JsonAsync("show", "doe18stability");
        var status = await fixture.JsonAsync("status");

        Assert.Equal("paper abstract note links sections passages", Names(paper));
        Assert.Equal(Paper, Names(paper.GetProperty("paper")));
        Assert.Equal("kind url", Names(paper.GetProperty("links")[0]));
        Assert.Equal(
            "papers passages withFullText indexBytes generation encoders calibration drift sources", Names(status));
        Assert.Equal("keyword corpus science", Names(status.GetProperty("calibration")));
        Assert.Equal(2, status.GetProperty("papers").GetInt32());
    }

    private static string Names(JsonElement element) =>
        string.Join(' ', element.EnumerateObject().Select(property => property.Name));

    private static Task WriteListAsync(CommandFixture fixture) => File.WriteAllTextAsync(
        fixture["list.md"],
        $"""
        # Learning theory
        ## Papers on stability
        - [A lost paper on algorithmic stability]({fixture.Web.Root}doe18stability.pdf) Proves that stability is enough.
        - [A talk on compression](https://www.youtube.com/watch?v=xyz) Shows how networks are compressed.
        """,
        TestContext.Current.CancellationToken);
}
