using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Language;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Search.Language;

public sealed class HostileQueriesTests : IDisposable
{
    private readonly IndexFixture _fixture = IndexFixture.Create(QueryLanguagePage.Library());

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Every_string_is_parsed_or_is_an_error_with_a_position_in_it()
    {
        using var snapshot = _fixture.Open();

        var refused = HostileQueries.All().Count(query => !IsAnswered(snapshot, query));

        Assert.InRange(refused, 100, 400);
    }

    [Fact]
    public void A_question_is_never_a_syntax_error()
    {
        using var snapshot = _fixture.Open();

        Assert.All(HostileQueries.All(), text => Assert.InRange(IndexFixture.Ask(snapshot, text).Hits.Count, 0, 6));
    }

    [Fact]
    public void A_parsed_query_round_trips_through_its_text() => Assert.All(
        HostileQueries.All().Select(Understood).OfType<string>(),
        written => Assert.Equal(written, Understood(written)));

    private static string? Understood(string query)
    {
        try
        {
            return QueryParser.Parse(query).ToString();
        }
        catch (SearchPapersException e) when (e.Error == SearchPapersError.QuerySyntax)
        {
            return null;
        }
    }

    private static bool IsAnswered(IndexSnapshot snapshot, string query)
    {
        try
        {
            var found = IndexFixture.Search(snapshot, query);
            Assert.InRange(found.Hits.Count, 0, 6);
            return true;
        }
        catch (SearchPapersException error) when (error.Error == SearchPapersError.QuerySyntax)
        {
            Assert.InRange(error.Position!.Value, 0, query.Length - 1);
            Assert.Contains($"position {error.Position + 1}", error.Message);
            return false;
        }
    }
}
