using System.Text.Json;
using SearchPapers.Export;

namespace SearchPapers.Tests.Export;

public sealed class PaperWriterTests
{
    private static readonly PaperDetails Bees = new()
    {
        Paper = new Paper
        {
            Id = new PaperId("apis18a"),
            Title = "How BeeNet dances in São Paulo",
            Authors = ["Ludwig van Apis", "Bela Bombus Jr.", "The Hive Collaboration"],
            Year = 2018,
            Venue = "Journal of Bees & Wasps",
            Url = "https://doi.org/10.1000/bees_1",
            Pdf = "https://arxiv.org/pdf/1801.00001",
            Tags = ["bees", "dances, on film"],
        },
        Abstract = "They dance.\n50% of them.",
        Note = "Films bees.\nAll of them.",
        Links =
        [
            new PaperLink(PaperLinkKind.Page, "https://doi.org/10.1000/bees_1"),
            new PaperLink(PaperLinkKind.Page, "https://arxiv.org/abs/1801.00001"),
        ],
    };

    [Fact]
    public void BibTeX_is_written() => Assert.Equal(
        """
        @article{apis18a,
          title = {How {BeeNet} dances in {S{\~a}o} {Paulo}},
          author = {Ludwig van Apis and Bombus, Jr., Bela and {The Hive Collaboration}},
          year = {2018},
          journal = {Journal of Bees \& Wasps},
          doi = {10.1000/bees_1},
          eprint = {1801.00001},
          archiveprefix = {arXiv},
          url = {https://doi.org/10.1000/bees_1},
          pdf = {https://arxiv.org/pdf/1801.00001},
          file = {:/home/ada/C\: bees.pdf:PDF},
          keywords = {bees, {dances, on film}},
          annote = {Films bees. \\ All of them.},
          abstract = {They dance. 50\% of them.},
          paperid = {apis18a}
        }


        """,
        Write(ExportFormat.BibTex, new ExportedPaper(Bees, "/home/ada/C: bees.pdf")));

    [Fact]
    public void RIS_is_written() => Assert.Equal(
        """
        TY  - JOUR
        ID  - apis18a
        TI  - How BeeNet dances in São Paulo
        AU  - van Apis, Ludwig
        AU  - Bombus, Bela, Jr.
        AU  - The Hive Collaboration
        PY  - 2018
        JO  - Journal of Bees & Wasps
        DO  - 10.1000/bees_1
        UR  - https://doi.org/10.1000/bees_1
        L1  - https://arxiv.org/pdf/1801.00001
        KW  - bees
        KW  - dances, on film
        N1  - Films bees. All of them.
        AB  - They dance. 50% of them.
        ER  - 


        """.ReplaceLineEndings("\r\n"),
        Write(ExportFormat.Ris, new ExportedPaper(Bees, File: null)));

    [Fact]
    public void JSON_Lines_have_all_properties_and_null_for_unknown_values() => Assert.Equal(
        """{"id":"apis18a","title":"How BeeNet dances in São Paulo","authors":["Ludwig van Apis","Bela Bombus """ +
        """Jr.","The Hive Collaboration"],"year":2018,"venue":"Journal of Bees & Wasps","abstract":"They """ +
        """dance.\n50% of them.","url":"https://doi.org/10.1000/bees_1","doi":"10.1000/bees_1","pdf":"https:""" +
        """//arxiv.org/pdf/1801.00001","file":"/bees.pdf","tags":["bees","dances, on film"]}""" + "\n" +
        """{"id":"x","title":"Untitled","authors":[],"year":null,"venue":null,"abstract":null,"url":null,"pdf":null""" +
        ""","file":null,"tags":[]}""" + "\n",
        Write(ExportFormat.JsonLines, new ExportedPaper(Bees, "/bees.pdf"), Untitled("x")));

    [Fact]
    public void CSL_JSON_is_an_array_of_items()
    {
        using var items = JsonDocument.Parse(
            Write(ExportFormat.CslJson, new ExportedPaper(Bees, File: null), Untitled("x")));

        var bees = items.RootElement[0];
        Assert.Equal(2, items.RootElement.GetArrayLength());
        Assert.Equal("article-journal", bees.GetProperty("type").GetString());
        Assert.Equal(
            """{"family":"Bombus","given":"Bela","suffix":"Jr."}""", bees.GetProperty("author")[1].GetRawText());
        Assert.Equal("""{"literal":"The Hive Collaboration"}""", bees.GetProperty("author")[2].GetRawText());
        Assert.Equal("[[2018]]", bees.GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("10.1000/bees_1", bees.GetProperty("DOI").GetString());
    }

    [Theory]
    [InlineData("ICML 2018", "inproceedings")]
    [InlineData("Proceedings of the Journal Club", "inproceedings")]
    [InlineData("Advances in Neural Information Processing Systems", "inproceedings")]
    [InlineData("Neural Computation", "article")]
    [InlineData("IEEE Trans. on Bees", "article")]
    [InlineData("arXiv", "misc")]
    [InlineData(null, "misc")]
    public void The_entry_type_is_inferred_from_the_venue(string? venue, string type)
    {
        var paper = new PaperDetails { Paper = Bees.Paper with { Venue = venue } };

        var text = Write(ExportFormat.BibTex, new ExportedPaper(paper, File: null));

        Assert.StartsWith($"@{type}{{", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_have_valid_characters_and_differ_in_more_than_case()
    {
        var text = Write(
            ExportFormat.BibTex,
            Untitled("a b"),
            Untitled("A,B"),
            Untitled("Größe 7"),
            Untitled("語"),
            Untitled("10.1/x_y:z"));

        Assert.Equal(
            ["a-b", "A-B-2", "Gro-e-7", "paper", "10.1/x_y:z"],
            text.Split('\n').Where(line => line.StartsWith('@')).Select(line => line.Split('{', ',')[1]));
        Assert.Contains("paperid = {Gr{\\\"o}{\\ss}e 7}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_with_an_invalid_character_has_a_key()
    {
        var text = Write(ExportFormat.BibTex, Untitled($"be{(char)0xFFFE}es"));

        Assert.StartsWith("@misc{bees,", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1016/S0022-2836%2805%2980360-2", "10.1016/S0022-2836(05)80360-2")]
    [InlineData(
        "10.1002/1097-4571%28199009%2941%3A6%3C391%3A%3AAID%3E3.0.CO%3B2-9",
        "10.1002/1097-4571(199009)41:6<391::AID>3.0.CO;2-9")]
    [InlineData("10.1000/a%0AER", "10.1000/a%0AER")]
    public void A_DOI_is_written_without_the_escapes_of_its_address(string escaped, string doi)
    {
        var paper = new PaperDetails { Paper = Bees.Paper with { Url = "https://doi.org/" + escaped } };

        Assert.Equal(doi, new ExportedPaper(paper, File: null).Doi?.Value);
    }

    [Theory]
    [InlineData("Attention Is All You Need", "Attention Is All You Need")]
    [InlineData("Training GANs with ImageNet", "Training {GANs} with {ImageNet}")]
    [InlineData("On the Lipschitz constant of deep networks", "On the {Lipschitz} constant of deep networks")]
    [InlineData("Learning with Bees from Mars", "Learning with Bees from Mars")]
    [InlineData("Deep learning", "Deep learning")]
    [InlineData("A 3D view of Gödel", "A {3D} view of {G{\\\"o}del}")]
    public void Capitals_of_names_and_abbreviations_are_protected(string title, string tex) =>
        Assert.Equal(tex, BibTexTitleWriter.Write(title));

    private static ExportedPaper Untitled(string id) =>
        new(new PaperDetails { Paper = new Paper { Id = new PaperId(id), Title = "Untitled" } }, File: null);

    private static string Write(ExportFormat format, params ExportedPaper[] papers)
    {
        using var text = new StringWriter();
        var writer = PaperWriter.Create(format, text);
        Array.ForEach(papers, writer.Write);
        writer.End();
        return text.ToString();
    }
}
