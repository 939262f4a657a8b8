using SearchPapers.Lists;

namespace SearchPapers.Tests.Lists;

public sealed class JsonPaperTests
{
    [Fact]
    public void All_that_a_line_says_is_read()
    {
        var paper = Read("""
            {"id": "a b", "title": "On\nBees", "abstract": " They dance. ", "authors": ["Ada Apis", {"name": "Bela Bombus"}, 7], "year": 2017,
             "venue": "Hives", "url": "https://example.org/a", "doi": "10.1/x", "pdf": "https://example.org/a.pdf", "tags": ["bees", "dance"], "more": {}}
            """);

        Assert.Equal(("a b", "On Bees", "They dance."), (paper.Paper.Id.Value, paper.Paper.Title, paper.Abstract));
        Assert.Equal(["Ada Apis", "Bela Bombus"], paper.Paper.Authors);
        Assert.Equal((2017, "Hives", false), (paper.Paper.Year, paper.Paper.Venue, paper.Paper.FullText));
        Assert.Equal(("https://example.org/a", "https://example.org/a.pdf"), (paper.Paper.Url, paper.Paper.Pdf));
        Assert.Equal(["bees", "dance"], paper.Paper.Tags);
        Assert.Equal(
            ["https://example.org/a", "https://doi.org/10.1/x", "https://example.org/a.pdf"], paper.Links.Select(link => link.Url));
    }

    [Theory]
    [InlineData("""{"_id": 12, "text": "Bees", "metadata": {"title": "no", "year": "2016", "authors": "Ada Apis", "doi": "https://doi.org/10.1/x"}}""")]
    [InlineData("""{"paperId": "12", "title": "", "abstract": "Bees", "year": 2016, "externalIds": {"DOI": "10.1/x"}, "authors": [{"authorId": "1", "name": "Ada Apis"}]}""")]
    public void Other_collections_names_are_known(string line)
    {
        var paper = Read(line);

        Assert.Equal(("12", "", "Bees", 2016), (paper.Paper.Id.Value, paper.Paper.Title, paper.Abstract, paper.Paper.Year));
        Assert.Equal(("https://doi.org/10.1/x", "Ada Apis"), (paper.Paper.Url, Assert.Single(paper.Paper.Authors)));
    }

    [Theory]
    [InlineData("", "no JSON object")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{\"id\": \"a\", \"title\": \"half", "no JSON object")]
    [InlineData("{\"id\": \"a\", \"title\": \"\\ud800\"}", "no JSON object")]
    [InlineData("{\"title\": \"Bees\"}", "no \"id\"")]
    [InlineData("{\"id\": \"  \", \"title\": \"Bees\"}", "no \"id\"")]
    [InlineData("{\"id\": \"a\\u001b[2J\", \"title\": \"Bees\"}", "control characters")]
    [InlineData("{\"id\": \"a\"}", "neither")]
    public void A_line_that_holds_no_paper_is_told_why(string line, string reason)
    {
        Assert.Null(JsonPaper.Parse(line, out var fault));
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"url\": \"javascript:alert(1)\", \"pdf\": \"file:///etc/passwd\", \"doi\": \"none\"")]
    [InlineData("\"url\": 7, \"pdf\": {}, \"year\": \"soon\", \"tags\": {}, \"authors\": null")]
    [InlineData("\"year\": 20160, \"metadata\": []")]
    public void What_makes_no_sense_is_left_out(string fields)
    {
        var paper = Read($"{{\"id\": \"a\", \"title\": \"Bees\", {fields}}}");

        Assert.Equal((null, null, null), (paper.Paper.Url, paper.Paper.Pdf, paper.Paper.Year));
        Assert.Empty(paper.Links);
        Assert.Empty(paper.Paper.Authors);
    }

    private static PaperDetails Read(string line)
    {
        var paper = JsonPaper.Parse(line, out var fault);
        Assert.Equal("", fault);
        return Assert.IsType<PaperDetails>(paper);
    }
}
