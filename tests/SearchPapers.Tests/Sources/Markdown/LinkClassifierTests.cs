using SearchPapers.Bibliography.Addresses;
using SearchPapers.Sources.Markdown;

namespace SearchPapers.Tests.Sources.Markdown;

public sealed class LinkClassifierTests
{
    [Theory]
    [InlineData("pdf", "http://proceedings.mlr.press/v80/amit18a/amit18a-supp.pdf", PaperLinkKind.Supplement)]
    [InlineData("supp", "http://proceedings.mlr.press/v80/amit18a/amit18a.pdf", PaperLinkKind.Pdf)]
    [InlineData("pdf", "https://arxiv.org/abs/1604.00289", PaperLinkKind.Page)]
    [InlineData("paper", "https://arxiv.org/pdf/1604.00289", PaperLinkKind.Pdf)]
    [InlineData("paper", "https://openreview.net/pdf?id=abc", PaperLinkKind.Pdf)]
    [InlineData("pdf", "https://example.org/download?id=3", PaperLinkKind.Pdf)]
    [InlineData("paper", "https://example.org/3", PaperLinkKind.Page)]
    [InlineData("appendix", "https://example.org/extra.pdf", PaperLinkKind.Supplement)]
    [InlineData("slides", "https://example.org/talk.pdf", PaperLinkKind.Slides)]
    [InlineData("paper", "https://example.org/icml-slides.pdf", PaperLinkKind.Slides)]
    [InlineData("Slide", "ICML%20materials/deep.pptx", PaperLinkKind.Slides)]
    [InlineData("link", "https://github.com/a/b", PaperLinkKind.Code)]
    [InlineData("pdf", "https://github.com/a/b/blob/main/x.pdf", PaperLinkKind.Pdf)]
    [InlineData("PyTorch code", "https://example.org/release", PaperLinkKind.Code)]
    [InlineData("ICML Video", "https://example.org/watch", PaperLinkKind.Video)]
    [InlineData("slides", "https://www.youtube.com/watch?v=x", PaperLinkKind.Video)]
    [InlineData("Homepage", "https://example.org/project/", PaperLinkKind.Page)]
    [InlineData("Slides of Society", "https://example.org/book/", PaperLinkKind.Page)]
    public void An_address_outweighs_its_label(string label, string url, PaperLinkKind kind) =>
        Assert.Equal(kind, LinkClassifier.Classify(label, url));

    [Theory]
    [InlineData("pdf")]
    [InlineData("[Official Code]")]
    [InlineData("ICML'18 video")]
    [InlineData("arXiv:1604.00289")]
    [InlineData("")]
    public void A_label_that_states_only_the_kind_is_no_title(string label) =>
        Assert.True(LinkLabels.IsKindOnly(label));

    [Theory]
    [InlineData("Network in network")]
    [InlineData("Deep Video")]
    [InlineData("Christoph Lampert")]
    public void A_title_is_no_label(string label) => Assert.False(LinkLabels.IsKindOnly(label));
}
