using SearchPapers.Search.Language;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Language;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("bees \"and honey", 5)]
    [InlineData("\"", 0)]
    [InlineData("\"bees\" \"", 7)]
    public void An_unclosed_phrase_is_an_error_with_its_position(string query, int position) =>
        Assert.Equal(position, Error(query).Position);

    [Fact]
    public void Parentheses_are_nested_64_deep_and_no_deeper()
    {
        Assert.Equal("a", QueryParser.Parse(Nested(64)).ToString());
        Assert.Equal(64, Error(Nested(65)).Position);
        Assert.Equal(64, Error(Nested(100_000)).Position);
    }

    [Fact]
    public void More_than_thirty_two_patterns_are_an_error()
    {
        Assert.NotNull(QueryParser.Parse(string.Concat(Enumerable.Repeat("bee* ", 32))));
        Assert.Equal(32 * 5, Error(string.Concat(Enumerable.Repeat("bee* ", 33))).Position);
    }

    [Fact]
    public void Adjacent_groups_are_not_nested() =>
        Assert.Equal(
            new string('a', 1_000),
            QueryParser.Parse(string.Concat(Enumerable.Repeat("(a)", 1_000))).ToString().Replace(" ", ""));

    private static string Nested(int levels) => new string('(', levels) + "a" + new string(')', levels);

    private static SearchPapersException Error(string query) =>
        ErrorAssert.Throws(SearchPapersError.QuerySyntax, () => QueryParser.Parse(query));
}
