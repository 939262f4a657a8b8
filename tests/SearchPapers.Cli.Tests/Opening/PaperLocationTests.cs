using SearchPapers.Cli.Opening;

namespace SearchPapers.Cli.Tests.Opening;

public sealed class PaperLocationTests
{
    private const string Site = "https://example.org/a";
    private const string Pdf = "https://example.org/a.pdf";

    [Theory]
    [InlineData(Site, Pdf, null, null, Site)]
    [InlineData(Site, Pdf, null, 3, Pdf + "#page=3")]
    [InlineData(null, Pdf, null, null, Pdf)]
    [InlineData(Site, null, null, 3, Site)]
    [InlineData(Site, Pdf, "/p/a b%2F#é.pdf", 3, "file:///p/a%20b%252F%23%C3%A9.pdf#page=3")]
    [InlineData(null, null, "/p/a.pdf", null, "file:///p/a.pdf")]
    [InlineData("javascript:alert(1)", "file:///etc/passwd", null, null, null)]
    [InlineData("-rf", "a.pdf", null, 1, null)]
    [InlineData(null, null, null, null, null)]
    public void A_paper_is_located_on_disk_and_otherwise_on_the_web(
        string? url, string? pdf, string? file, int? page, string? expected)
    {
        var paper = new Paper { Id = new PaperId("a"), Title = "A", Url = url, Pdf = pdf };

        Assert.Equal(expected, PaperLocation.Find(paper, file, page)?.Address);
    }
}
