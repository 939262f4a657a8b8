using CsCheck;
using SearchPapers.Download.Files;

namespace SearchPapers.Tests.Download.Files;

public sealed class CorpusFolderTests
{
    private static readonly CorpusFolder Corpus = new("corpus");

    [Theory]
    [InlineData("charles18a", "charles18a")]
    [InlineData("arxiv-1802.05296", "arxiv-1802.05296")]
    [InlineData("hep-th/9901001", "hep-th%2F9901001")]
    [InlineData("..", "%2E.")]
    [InlineData("../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd")]
    [InlineData(@"..\..\x", "%2E.%5C..%5Cx")]
    [InlineData("C:x", "C%3Ax")]
    [InlineData(".hidden", "%2Ehidden")]
    [InlineData("100%", "100%25")]
    [InlineData("été\0", "%C3%A9t%C3%A9%00")]
    public void A_file_is_named_by_its_id_percent_encoded(string id, string name) =>
        Assert.Equal(name, CorpusFolder.FileName(new PaperId(id)));

    [Fact]
    public void Files_stay_in_their_folders_whatever_the_id() =>
        Ids.Sample(id =>
        {
            Assert.Equal(Path.Combine(Corpus.Path, "pdf"), Path.GetDirectoryName(Path.GetFullPath(Corpus.PdfPath(id))));
            Assert.Equal(
                Path.Combine(Corpus.Path, "text"), Path.GetDirectoryName(Path.GetFullPath(Corpus.TextPath(id))));
            Assert.InRange(Path.GetFileName(Corpus.TextPath(id)).Length, 1, 255);
        });

    [Fact]
    public void Two_ids_never_share_a_file() =>
        Gen.Select(Ids, Ids).Where((one, other) => one != other)
            .Sample((one, other) => CorpusFolder.FileName(one) != CorpusFolder.FileName(other));

    [Fact]
    public void Two_long_ids_that_differ_at_their_end_do_not_share_a_file()
    {
        var start = new string('x', 300);

        Assert.NotEqual(
            CorpusFolder.FileName(new PaperId(start + "a")), CorpusFolder.FileName(new PaperId(start + "b")));
    }

    // Whole characters only: no list or file can contain half a surrogate pair.
    private static Gen<PaperId> Ids { get; } =
        Gen.String[Gen.Char["abz./\\%:- é∞\0\n~"], 1, 260]
            .Where(text => text.Trim().Length > 0)
            .Select(text => new PaperId(text));
}
