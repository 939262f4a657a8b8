using SearchPapers.Bibliography;

namespace SearchPapers.Tests.Bibliography;

public sealed class ArxivIdTests
{
    [Theory]
    [InlineData("1802.05296", "1802.05296")]
    [InlineData(" arXiv:1802.05296v2 [cs.LG]", "1802.05296v2")]
    [InlineData("arxiv: 0704.0001.", "0704.0001")]
    [InlineData("HEP-TH/9901001V3", "hep-th/9901001v3")]
    [InlineData("math.gt/0309136", "math.GT/0309136")]
    [InlineData("1802.052", null)]
    [InlineData("1802.052961", null)]
    [InlineData("see 1802.05296", null)]
    [InlineData("https://arxiv.org/abs/1802.05296", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_text_that_is_only_an_identifier_is_parsed(string? text, string? id) =>
        Assert.Equal(id, ArxivId.TryParse(text, out var parsed) ? parsed.ToString() : null);

    [Theory]
    [InlineData("https://arxiv.org/abs/1802.05296", "1802.05296")]
    [InlineData("http://www.arxiv.org/pdf/1802.05296V3.pdf", "1802.05296v3")]
    [InlineData("https://export.arxiv.org/abs/hep-th/9901001#page", "hep-th/9901001")]
    [InlineData("https://arxiv.org/abs/hep-th%2F9901001", "hep-th/9901001")]
    [InlineData("https://huggingface.co/papers/1802.05296", "1802.05296")]
    [InlineData("https://doi.org/10.48550/arXiv.1802.05296", "1802.05296")]
    [InlineData("https://notarxiv.org/abs/1802.05296", null)]
    [InlineData("https://arxiv.org/list/1802.05296", null)]
    [InlineData("https://example.org/?at=https://arxiv.org/abs/1802.05296", null)]
    [InlineData(null, null)]
    public void The_identifier_in_an_address_is_found(string? url, string? id) =>
        Assert.Equal(id, ArxivId.FromAddress(url)?.ToString());

    [Theory]
    [InlineData("arXiv preprint arXiv:1802.05296v1, 2018", "1802.05296v1")]
    [InlineData("CoRR, abs/1802.05296", "1802.05296")]
    [InlineData("ArXiv e-prints: arXiv hep-th/9901001", "hep-th/9901001")]
    [InlineData("Journal of Bees 1802.05296", null)]
    [InlineData("arXiv", null)]
    public void A_labeled_identifier_is_found_in_a_text(string text, string? id) =>
        Assert.Equal(id, ArxivId.Find(text)?.ToString());

    [Fact]
    public void The_address_includes_the_version() =>
        Assert.Equal("https://arxiv.org/abs/1802.05296v2", new ArxivId("1802.05296", "v2").Address);
}
