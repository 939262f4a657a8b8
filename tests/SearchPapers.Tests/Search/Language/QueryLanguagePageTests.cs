using System.Globalization;
using SearchPapers.Search.Language;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Language;

/// <summary>Runs every example of docs/query-language.md.</summary>
public sealed class QueryLanguagePageTests(
    QueryLanguagePageTests.Bench fixture) : IClassFixture<QueryLanguagePageTests.Bench>
{
    public static TheoryData<string, string> Readings => Pairs("Understood as");

    public static TheoryData<string, string> Findings => Pairs("Finds");

    public static TheoryData<string, string> Listings => Pairs("Lists");

    public static TheoryData<string, int, string> Mistakes => [.. QueryLanguagePage.Rows("Query", "At", "Says").Select(
        row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2]))];

    [Theory]
    [MemberData(nameof(Readings))]
    public void Each_documented_query_parses_as_documented(string query, string meaning) =>
        Assert.Equal(meaning, QueryParser.Parse(query).ToString());

    [Theory]
    [MemberData(nameof(Findings))]
    public void Each_documented_query_finds_the_documented_papers(string query, string ids) =>
        Assert.Equal(Ids(ids).Order(), Found(query, SearchMode.Keyword).Order());

    [Theory]
    [MemberData(nameof(Listings))]
    public void A_documented_query_with_filters_only_lists_its_papers(string query, string ids) =>
        Assert.All(Enum.GetValues<SearchMode>(), mode => Assert.Equal(Ids(ids), Found(query, mode)));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Each_documented_error_has_the_documented_message(string query, int position, string message)
    {
        var error = ErrorAssert.Throws(SearchPapersError.QuerySyntax, () => QueryParser.Parse(query));

        Assert.Equal(position, error.Position + 1);
        Assert.Contains(message, error.Message);
        Assert.Contains($"position {position}", error.Message);
    }

    [Fact]
    public void Every_table_of_the_page_is_tested()
    {
        Assert.Equal(
            ["Id Title Authors Year Venue Tags Abstract Body", "Query At Says", "Query Finds", "Query Lists",
                "Query Understood as", "Write To find papers"],
            QueryLanguagePage.Headings().Distinct().Order(StringComparer.Ordinal));
        Assert.True(Readings.Count >= 25 && Findings.Count >= 60 && Listings.Count >= 5 && Mistakes.Count >= 20);
        Assert.All(Enum.GetValues<QueryField>(), field => Assert.Contains(
            QueryLanguagePage.Lines, line => line.Contains($"`{QueryFieldNames.Name(field)}:")));
    }

    [Fact]
    public void Every_query_of_the_first_table_is_parsed() => Assert.All(
        QueryLanguagePage.Rows("Write", "To find papers"),
        row => Assert.NotEmpty(QueryParser.Parse(row[0]).ToString()));

    private static TheoryData<string, string> Pairs(string heading) =>
        [.. QueryLanguagePage.Rows("Query", heading).Select(row => (row[0], row[1]))];

    private static string[] Ids(string cell) => cell == "nothing" ? [] : cell.Split(", ");

    private string[] Found(string query, SearchMode mode)
    {
        var results = fixture.Index.Search(query, new SearchOptions { Mode = mode });
        Assert.Equal(results.Hits.Count, results.TotalHits);
        return IndexFixture.Ids(results);
    }

    public sealed class Bench : IDisposable
    {
        internal IndexFixture Index { get; } = IndexFixture.Create(QueryLanguagePage.Library());

        public void Dispose() => Index.Dispose();
    }
}
