using SearchPapers.Bibliography;

namespace SearchPapers.Tests.Bibliography;

public sealed class DoiTests
{
    [Theory]
    [InlineData("10.1145/3292500.3330701", "10.1145/3292500.3330701")]
    [InlineData("doi: 10.1145/3292500.3330701.", "10.1145/3292500.3330701")]
    [InlineData("http://dx.doi.org/10.1145/3292500", "10.1145/3292500")]
    [InlineData("https://doi.org/10.1145%2F3292500", "10.1145/3292500")]
    [InlineData("10.1/x", "10.1/x")]
    [InlineData("https://example.org/10.1145/3292500", null)]
    [InlineData("10.1145", null)]
    [InlineData("10.1145/3292500 and more", null)]
    [InlineData(null, null)]
    public void A_text_that_is_only_a_DOI_is_parsed(string? text, string? doi) =>
        Assert.Equal(doi, Doi.TryParse(text, out var parsed) ? parsed.Value : null);

    [Theory]
    [InlineData("See 10.1145/3292500.3330701, or not", "10.1145/3292500.3330701")]
    [InlineData("{10.1145/3292500}", "10.1145/3292500")]
    [InlineData("/article/10.1007/s10994-016-5565-8/", "10.1007/s10994-016-5565-8")]
    [InlineData("/10.1016/S0022-2836%2805%2980360-2", "10.1016/S0022-2836(05)80360-2")]
    [InlineData("version 10.1/x", null)]
    [InlineData("/110.1145/3292500", null)]
    public void A_DOI_is_found_in_a_text_or_a_path(string text, string? doi) =>
        Assert.Equal(doi, Doi.Find(text)?.Value);

    [Fact]
    public void Comparison_ignores_case() => Assert.Equal(new Doi("10.1145/ABC"), new Doi("10.1145/abc"));

    [Fact]
    public void Characters_that_would_end_the_path_are_escaped_in_the_address() => Assert.Equal(
        "https://doi.org/10.1002/1521(1999)216:1<135::AID>3.0.CO;2-%23",
        new Doi("10.1002/1521(1999)216:1<135::AID>3.0.CO;2-#").Address);
}
