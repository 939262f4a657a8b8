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
    public void An_informative_address_gives_the_id(string pdf, string id) =>
        Assert.Equal(id, NewReference("A Title", pdf).PreferredId());

    [Theory]
    [InlineData("Why Does SGD Escape Local Minima?", "why-does-sgd-escape-local-minima")]
    [InlineData("L'été à Zürich: naïve Bayes", "lete-a-zurich-naive-bayes")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("神经网络", "神经网络")]
    public void Without_an_informative_address_the_title_gives_the_id(string title, string id) =>
        Assert.Equal(id, NewReference(title).PreferredId());

    [Fact]
    public void A_title_of_punctuation_only_still_gives_an_id() =>
        Assert.StartsWith("paper-", NewReference("!?").PreferredId(), StringComparison.Ordinal);

    [Fact]
    public void A_huge_title_gives_a_short_id() =>
        Assert.InRange(NewReference(new string('x', 10_000)).PreferredId().Length, 10, 80);

    [Fact]
    public void A_PMLR_key_that_another_volume_uses_is_qualified_by_the_volume()
    {
        var one = NewReference("One", "http://proceedings.mlr.press/v75/chen18a/chen18a.pdf");
        var other = NewReference("Other", "http://proceedings.mlr.press/v80/chen18a/chen18a.pdf");

        Assert.Equal(["chen18a", "chen18a-v80"], Ids(one, other));
        Assert.Equal(["chen18a-v80", "chen18a"], Ids(other, one));
    }

    [Fact]
    public void A_collision_adds_six_digits_in_any_order_of_the_source()
    {
        var one = NewReference("One", "http://a.example.org/notes-on-nets.pdf");
        var other = NewReference("Other", "http://b.example.org/notes-on-nets.pdf");

        var ids = Ids(one, other);

        Assert.Matches("^notes-on-netsnotes-on-nets-[0-9a-f]{6}$", string.Concat(ids));
        Assert.Equal(ids, Ids(other, one).Reverse());
    }

    private static IEnumerable<string> Ids(params Reference[] references) =>
        references.WithIds().Select(paper => paper.Id.Value);

    private static Reference NewReference(string title, params string[] pdfs) => new()
    {
        Title = title,
        PdfAddresses = [.. pdfs.Select(pdf => new Uri(pdf))],
        Sources = ["list.md"],
    };
}
