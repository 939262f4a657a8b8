using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Tests.Sources.JsonLines;

public sealed class JsonPaperReaderTests
{
    [Fact]
    public void All_supported_properties_are_read()
    {
        var paper = Read("""
            {"id": "a b", "title": "On\nBees", "abstract": " They dance. ",
             "authors": ["Ada Apis", {"name": "Bela Bombus"}, 7], "year": 2017, "venue": "Hives", "doi": "10.1/x",
             "url": "https://example.org/a", "pdf": "https://example.org/a.pdf", "tags": ["bees", "dance"], "more": {}}
            """);

        Assert.Equal(("a b", "On Bees", "They dance."), (paper.Paper.Id.Value, paper.Paper.Title, paper.Abstract));
        Assert.Equal(["Ada Apis", "Bela Bombus"], paper.Paper.Authors);
        Assert.Equal((2017, "Hives", false), (paper.Paper.Year, paper.Paper.Venue, paper.Paper.FullText));
        Assert.Equal(("https://example.org/a", "https://example.org/a.pdf"), (paper.Paper.Url, paper.Paper.Pdf));
        Assert.Equal(["bees", "dance"], paper.Paper.Tags);
        Assert.Equal(
            ["https://example.org/a", "https://doi.org/10.1/x", "https://example.org/a.pdf"],
            paper.Links.Select(link => link.Url));
    }

    [Theory]
    [InlineData(
        """{"_id": 12, "text": "Bees", "metadata": {"title": "no", "year": "2016", "authors": "Ada Apis",""" +
        """ "doi": "https://doi.org/10.1/x"}}""")]
    [InlineData(
        """{"paperId": "12", "title": "", "abstract": "Bees", "year": 2016, "externalIds": {"DOI": "10.1/x"},""" +
        """ "authors": [{"authorId": "1", "name": "Ada Apis"}]}""")]
    public void The_property_names_of_other_collections_are_supported(string line)
    {
        var paper = Read(line);

        Assert.Equal(
            ("12", "", "Bees", 2016), (paper.Paper.Id.Value, paper.Paper.Title, paper.Abstract, paper.Paper.Year));
        Assert.Equal(("https://doi.org/10.1/x", "Ada Apis"), (paper.Paper.Url, Assert.Single(paper.Paper.Authors)));
    }

    [Fact]
    public void A_line_of_the_arXiv_dump_is_read()
    {
        var paper = Read("""
            {"id": "0704.0001", "title": "Calculation of\n  $\\alpha$-stable bees by G\\\"odel",
             "abstract": "  They dance, 50\\% of\nthem.\n", "authors": "C. Bal\\'azs, E. L. Berger",
             "authors_parsed": [["Bal\\'azs", "C.", ""], ["Berger", "E. L.", "Jr."]], "categories": "hep-ph cs.LG",
             "doi": "10.1103/PhysRevD.76.013009", "journal-ref": "Phys.Rev.D76:013009,2007",
             "update_date": "2008-11-26",
             "versions": [{"version": "v1", "created": "Mon, 2 Apr 2007 19:18:42 GMT"}]}
            """);

        Assert.Equal(
            ("0704.0001", "Calculation of α-stable bees by Gödel", "They dance, 50% of them."),
            (paper.Paper.Id.Value, paper.Paper.Title, paper.Abstract));
        Assert.Equal(["C. Balázs", "E. L. Berger Jr."], paper.Paper.Authors);
        Assert.Equal((2007, "Phys.Rev.D76:013009,2007"), (paper.Paper.Year, paper.Paper.Venue));
        Assert.Equal(["hep-ph", "cs.LG"], paper.Paper.Tags);
        Assert.Equal(
            ["https://doi.org/10.1103/PhysRevD.76.013009", "https://arxiv.org/abs/0704.0001"],
            paper.Links.Select(link => link.Url));
    }

    [Fact]
    public void Authors_in_the_arXiv_dump_may_be_one_string()
    {
        var paper = Read(
            """{"id": "1", "title": "Bees", "categories": "cs.LG", "update_date": "2008-11-26",""" +
            """ "authors": "A. Apis (Hive), B. Bombus and C. Cuckoo"}""");

        Assert.Equal(
            (2008, "A. Apis, B. Bombus, C. Cuckoo"), (paper.Paper.Year, string.Join(", ", paper.Paper.Authors)));
    }

    [Fact]
    public void A_line_of_Semantic_Scholar_is_read()
    {
        var paper = Read("""
            {"paperId": "ab12", "title": "Bees", "abstract": null, "authors": [{"authorId": "1", "name": "Ada Apis"}],
             "year": null, "publicationDate": "2017-06-12", "venue": "Hives",
             "externalIds": {"DOI": "10.1000/x", "ArXiv": "1706.00001"},
             "openAccessPdf": {"url": "https://example.org/b.pdf"}}
            """);

        Assert.Equal(("ab12", 2017, "Hives"), (paper.Paper.Id.Value, paper.Paper.Year, paper.Paper.Venue));
        Assert.Equal(
            ["https://doi.org/10.1000/x", "https://arxiv.org/abs/1706.00001", "https://example.org/b.pdf"],
            paper.Links.Select(link => link.Url));
    }

    [Theory]
    [InlineData("Vaswani, Ashish", "Ashish Vaswani")]
    [InlineData("van Beethoven, Ludwig", "Ludwig van Beethoven")]
    [InlineData("de la Cruz-Soto, M. A.", "M. A. de la Cruz-Soto")]
    [InlineData("d'Alembert, Jean le Rond", "Jean le Rond d'Alembert")]
    [InlineData("Bela Bombus, Jr.", "Bela Bombus, Jr.")]
    [InlineData("Bombus, Jr.", "Bombus, Jr.")]
    [InlineData("Bombus, Jr., Bela", "Bombus, Jr., Bela")]
    [InlineData("Ada Apis, Bela Bombus", "Ada Apis, Bela Bombus")]
    [InlineData("Apis, et al.", "Apis, et al.")]
    [InlineData("Hives, Inc.", "Hives, Inc.")]
    public void An_inverted_name_is_restored(string written, string spoken)
    {
        var paper =
            Read($$"""{"id": "a", "title": "Bees", "authors": ["{{written}}"], "tags": ["Hives, Bees"]}""").Paper;

        Assert.Equal(spoken, Assert.Single(paper.Authors));
        Assert.Equal("Hives, Bees", Assert.Single(paper.Tags));
    }

    [Theory]
    [InlineData("", "not a JSON object")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{\"id\": \"a\", \"title\": \"half", "not a JSON object")]
    [InlineData("{\"id\": \"a\", \"title\": \"\\ud800\"}", "not a JSON object")]
    [InlineData("{\"title\": \"Bees\"}", "no \"id\"")]
    [InlineData("{\"id\": \"  \", \"title\": \"Bees\"}", "no \"id\"")]
    [InlineData("{\"id\": \"a\\u001b[2J\", \"title\": \"Bees\"}", "control characters")]
    [InlineData("{\"id\": \"a\"}", "neither")]
    public void A_line_without_a_paper_has_a_reason(string line, string reason)
    {
        Assert.Null(JsonPaperReader.Parse(line, out var fault));
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"url\": \"javascript:alert(1)\", \"pdf\": \"file:///etc/passwd\", \"doi\": \"none\"")]
    [InlineData("\"url\": 7, \"pdf\": {}, \"year\": \"soon\", \"tags\": {}, \"authors\": null")]
    [InlineData("\"year\": 20160, \"metadata\": []")]
    public void Invalid_values_are_ignored(string fields)
    {
        var paper = Read($"{{\"id\": \"a\", \"title\": \"Bees\", {fields}}}");

        Assert.Equal((null, null, null), (paper.Paper.Url, paper.Paper.Pdf, paper.Paper.Year));
        Assert.Empty(paper.Links);
        Assert.Empty(paper.Paper.Authors);
    }

    private static PaperDetails Read(string line)
    {
        var paper = JsonPaperReader.Parse(line, out var fault);
        Assert.Equal("", fault);
        return Assert.IsType<PaperDetails>(paper);
    }
}
