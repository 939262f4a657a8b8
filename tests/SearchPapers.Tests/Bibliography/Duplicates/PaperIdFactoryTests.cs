using SearchPapers.Bibliography;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Bibliography.Duplicates;

public sealed class PaperIdFactoryTests
{
    [Theory]
    [InlineData("http://proceedings.mlr.press/v80/charles18a/charles18a.pdf", "charles18a")]
    [InlineData("https://arxiv.org/pdf/1802.05296v3", "arxiv-1802.05296")]
    [InlineData("http://arxiv.org/pdf/hep-th/9901001", "arxiv-hep-th/9901001")]
    [InlineData("https://aclanthology.org/P18-1001.pdf", "P18-1001")]
    [InlineData("http://example.org/files/amazon-dynamo-sosp2007.pdf", "amazon-dynamo-sosp2007")]
    [InlineData("http://example.org/files/Deep%20Nets.pdf", "Deep-Nets")]
    [InlineData("http://example.org/..%2f..%2fetc%2fpasswd.pdf", "passwd")]
    [InlineData("http://example.org/paper.pdf", "a-title")]
    [InlineData("http://example.org/main_final_v2.pdf", "a-title")]
    [InlineData("http://example.org/20180312.pdf", "a-title")]
    [InlineData("http://example.org/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf", "a-title")]
    [InlineData("https://openreview.net/pdf?id=abcdef", "a-title")]
    [InlineData("https://example.org/download?id=17", "a-title")]
    public void A_paper_is_named_by_its_address_where_that_is_telling(string pdf, string id) =>
        Assert.Equal(id, Some("A Title", pdf).PreferredId());

    [Theory]
    [InlineData("Why Does SGD Escape Local Minima?", "why-does-sgd-escape-local-minima")]
    [InlineData("L'été à Zürich: naïve Bayes", "lete-a-zurich-naive-bayes")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("神经网络", "神经网络")]
    public void A_paper_without_a_telling_address_is_named_by_its_title(string title, string id) =>
        Assert.Equal(id, Some(title).PreferredId());

    [Fact]
    public void A_title_of_signs_only_still_gives_a_name() => Assert.StartsWith("paper-", Some("!?").PreferredId(), StringComparison.Ordinal);

    [Fact]
    public void A_huge_title_gives_a_short_id() => Assert.InRange(Some(new string('x', 10_000)).PreferredId().Length, 10, 80);

    [Fact]
    public void A_pmlr_key_that_another_volume_holds_gets_its_volume()
    {
        var one = Some("One", "http://proceedings.mlr.press/v75/chen18a/chen18a.pdf");
        var other = Some("Other", "http://proceedings.mlr.press/v80/chen18a/chen18a.pdf");

        Assert.Equal(["chen18a", "chen18a-v80"], Ids(one, other));
        Assert.Equal(["chen18a-v80", "chen18a"], Ids(other, one));
    }

    [Fact]
    public void A_clash_gets_six_digits_whatever_the_order()
    {
        var one = Some("One", "http://a.example.org/notes-on-nets.pdf");
        var other = Some("Other", "http://b.example.org/notes-on-nets.pdf");

        var ids = Ids(one, other);

        Assert.Matches("^notes-on-netsnotes-on-nets-[0-9a-f]{6}$", string.Concat(ids));
        Assert.Equal(ids, Ids(other, one).Reverse());
    }

    private static IEnumerable<string> Ids(params Reference[] references) =>
        references.WithIds().Select(paper => paper.Id.Value);

    private static Reference Some(string title, params string[] pdfs) => new()
    {
        Title = title,
        PdfAddresses = [.. pdfs.Select(pdf => new Uri(pdf))],
        Sources = ["list.md"],
    };
}
