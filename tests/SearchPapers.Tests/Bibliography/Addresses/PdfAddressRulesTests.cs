using SearchPapers.Bibliography.Addresses;

namespace SearchPapers.Tests.Bibliography.Addresses;

public sealed class PdfAddressRulesTests
{
    [Theory]
    [InlineData(
        "http://proceedings.mlr.press/v80/amit18a.html", "http://proceedings.mlr.press/v80/amit18a/amit18a.pdf")]
    [InlineData(
        "http://proceedings.mlr.press/v80/amit18a/amit18a.pdf", "http://proceedings.mlr.press/v80/amit18a/amit18a.pdf")]
    [InlineData(
        "https://proceedings.mlr.press/v139/kim21f.html", "https://proceedings.mlr.press/v139/kim21f/kim21f.pdf")]
    [InlineData(
        "http://proceedings.mlr.press/v37/boutsidis15.html", "http://proceedings.mlr.press/v37/boutsidis15.pdf")]
    [InlineData(
        "http://www.jmlr.org/proceedings/papers/v28/sutskever13.pdf",
        "http://proceedings.mlr.press/v28/sutskever13.pdf")]
    [InlineData("https://arxiv.org/abs/1604.00289", "https://arxiv.org/pdf/1604.00289")]
    [InlineData("http://arxiv.org/abs/1802.05296v2", "http://arxiv.org/pdf/1802.05296v2")]
    [InlineData("https://www.arxiv.org/pdf/1604.00289.pdf", "https://arxiv.org/pdf/1604.00289")]
    [InlineData("https://arxiv.org/html/2401.00001v1", "https://arxiv.org/pdf/2401.00001v1")]
    [InlineData("http://export.arxiv.org/abs/hep-th/9901001", "http://arxiv.org/pdf/hep-th/9901001")]
    [InlineData("https://arxiv.org/pdf/math.GT/0309136v1", "https://arxiv.org/pdf/math.GT/0309136v1")]
    [InlineData("http://arxiv.org/pdf/1112.6209.pdf&embed", "http://arxiv.org/pdf/1112.6209")]
    [InlineData("https://huggingface.co/papers/2210.03629", "https://arxiv.org/pdf/2210.03629")]
    [InlineData("https://doi.org/10.48550/arXiv.2210.03629", "https://arxiv.org/pdf/2210.03629")]
    [InlineData("https://openreview.net/forum?id=rJl-b3RcF7", "https://openreview.net/pdf?id=rJl-b3RcF7")]
    [InlineData("https://openreview.net/forum?noteId=x&id=rJl_b3", "https://openreview.net/pdf?id=rJl_b3")]
    [InlineData("https://www.aclweb.org/anthology/P18-1001/", "https://aclanthology.org/P18-1001.pdf")]
    [InlineData("http://aclweb.org/anthology/P/P14/P14-1001.pdf", "http://aclanthology.org/P14-1001.pdf")]
    [InlineData("https://aclanthology.org/2020.acl-main.1/", "https://aclanthology.org/2020.acl-main.1.pdf")]
    [InlineData("https://aclanthology.info/papers/N18-1202/n18-1202", "https://aclanthology.org/N18-1202.pdf")]
    [InlineData(
        "http://papers.nips.cc/paper/7181-attention-is-all-you-need",
        "http://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf")]
    [InlineData(
        "https://papers.nips.cc/paper/2017/hash/3f5ee243547dee91-Abstract.html",
        "https://papers.nips.cc/paper/2017/file/3f5ee243547dee91-Paper.pdf")]
    [InlineData(
        "https://proceedings.neurips.cc/paper_files/paper/2022/hash/3f5ee243547dee91-Abstract-Conference.html",
        "https://proceedings.neurips.cc/paper_files/paper/2022/file/3f5ee243547dee91-Paper-Conference.pdf")]
    [InlineData(
        "http://jmlr.org/papers/v15/srivastava14a.html",
        "http://jmlr.org/papers/volume15/srivastava14a/srivastava14a.pdf")]
    [InlineData("http://www.jmlr.org/papers/v3/blei03a", "http://www.jmlr.org/papers/volume3/blei03a/blei03a.pdf")]
    [InlineData("https://jmlr.org/papers/v22/20-123.html", "https://jmlr.org/papers/volume22/20-123/20-123.pdf")]
    [InlineData(
        "http://openaccess.thecvf.com/content_cvpr_2018/html/Wang_Non-Local_CVPR_2018_paper.html",
        "http://openaccess.thecvf.com/content_cvpr_2018/papers/Wang_Non-Local_CVPR_2018_paper.pdf")]
    [InlineData(
        "https://openaccess.thecvf.com/content/CVPR2021/html/X_Y_CVPR_2021_paper.html",
        "https://openaccess.thecvf.com/content/CVPR2021/papers/X_Y_CVPR_2021_paper.pdf")]
    [InlineData(
        "http://openaccess.thecvf.com/content_cvpr_2018_workshops/w13/html/X_Y_paper.html",
        "http://openaccess.thecvf.com/content_cvpr_2018_workshops/papers/w13/X_Y_paper.pdf")]
    [InlineData("https://github.com/a/b/blob/main/papers/x.pdf", "https://github.com/a/b/raw/main/papers/x.pdf")]
    [InlineData(
        "http://people.example.edu/~me/Paper%201.PDF?dl=1#page=3", "http://people.example.edu/~me/Paper%201.PDF?dl=1")]
    public void The_PDF_address_is_derived(string address, string pdf) =>
        Assert.Equal(pdf, PdfAddressRules.Find(new Uri(address))?.PdfAddresses[0].AbsoluteUri);

    [Theory]
    [InlineData("http://proceedings.mlr.press/v80/")]
    [InlineData("https://openreview.net/group?id=ICLR.cc")]
    [InlineData("https://arxiv.org/list/cs.LG/recent")]
    [InlineData("https://arxiv.org/")]
    [InlineData("https://example.org/paper.html")]
    [InlineData("https://github.com/a/b")]
    [InlineData("ftp://example.org/a.pdf")]
    [InlineData("file:///etc/passwd.pdf")]
    [InlineData("https://user:secret@example.org/a.pdf")]
    public void No_PDF_address_is_derived_from_any_other_address(string address) =>
        Assert.Null(PdfAddressRules.Find(new Uri(address)));

    [Theory]
    [InlineData("v80/chen18j", "v80/chen18j/chen18j.pdf", "v80/chen18j.pdf")]
    [InlineData("v54/chen17b", "v54/chen17b/chen17b.pdf", "v54/chen17b.pdf")]
    [InlineData("v37/gregor15", "v37/gregor15.pdf", "v37/gregor15/gregor15.pdf")]
    public void Both_PMLR_layouts_are_tried_with_the_layout_of_the_volume_first(
        string page, string first, string second)
    {
        var paper = PdfAddressRules.Find(new Uri($"http://proceedings.mlr.press/{page}.html"));

        Assert.Equal(
            [$"http://proceedings.mlr.press/{first}", $"http://proceedings.mlr.press/{second}"],
            paper!.PdfAddresses.Select(pdf => pdf.AbsoluteUri));
    }

    [Theory]
    [InlineData(
        "http://proceedings.mlr.press/v80/amit18a.html", "https://proceedings.mlr.press/v80/amit18a/amit18a.pdf")]
    [InlineData("https://arxiv.org/abs/1802.05296v1", "http://arxiv.org/pdf/1802.05296.pdf")]
    [InlineData("http://example.org/a.pdf", "https://example.org/a.pdf")]
    public void All_addresses_of_a_paper_have_the_same_identity(string one, string other) =>
        Assert.Equal(PdfAddressRules.Find(new Uri(one))!.Identity, PdfAddressRules.Find(new Uri(other))!.Identity);
}
