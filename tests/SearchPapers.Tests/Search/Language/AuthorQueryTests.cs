using SearchPapers.Indexing.Papers;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Language;

public sealed class AuthorQueryTests : IDisposable
{
    private readonly IndexFixture _fixture = IndexFixture.Create(
        Entry("hyphens", "Ana-Luz Bellweather", "Rif Okon-Tarr"),
        Entry("initials", "A.-L. Bellweather", "R Tarr"));

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("\"Ana-Luz Bellweather\"", "hyphens initials")]
    [InlineData("\"Ana Luz Bellweather\"", "hyphens initials")]
    [InlineData("\"A-L Bellweather\"", "hyphens initials")]
    [InlineData("\"L Bellweather\"", "hyphens initials")]
    [InlineData("\"Bellweather, Ana‐Luz\"", "hyphens initials")]
    [InlineData("\"R Tarr\"", "hyphens initials")]
    [InlineData("ana-luz", "hyphens")]
    [InlineData("Okon-Tarr", "hyphens")]
    [InlineData("okon-ta*", "hyphens")]
    [InlineData("tar*", "hyphens initials")]
    [InlineData("okontarr", "")]
    [InlineData("ok*", "hyphens")]
    [InlineData("okont*", "")]
    public void Each_part_of_a_name_with_a_hyphen_is_a_name(string name, string papers) =>
        Assert.Equal(
            papers.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            IndexFixture.Ids(_fixture.Search($"author:{name}")).Order());

    private static IndexEntry Entry(string id, params string[] authors)
    {
        var paper = Some.Paper(id, "A title", "x");
        return Some.Entry(paper with { Paper = paper.Paper with { Authors = authors } });
    }
}
