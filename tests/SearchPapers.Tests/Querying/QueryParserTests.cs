using SearchPapers.Querying;

namespace SearchPapers.Tests.Querying;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("wide margins", "margin wide", "")]
    [InlineData("\"wide margins\"", "margin wide", "wide margin")]
    [InlineData("a \"wide margin\" of \"bees\"", "bee margin wide", "wide margin|bee")]
    [InlineData("\"bounds of the network\"", "bound network", "bound - - network")]
    [InlineData("\"the\" bees", "bee", "")]
    [InlineData("\"\" bees", "bee", "")]
    [InlineData("which papers", "paper which", "")]
    [InlineData("bees AND honey", "bee honei", "")]
    [InlineData("bees OR honey", "bee honei", "")]
    [InlineData("+bees -honey", "bee honei", "")]
    [InlineData("bee* honey~2 hive^3", "2 3 bee hive honei", "")]
    [InlineData(@"(bees) [honey TO \hive", "bee hive honei", "")]
    [InlineData("title:bees", "bee titl", "")]
    [InlineData("*:*", "", "")]
    public void A_query_becomes_words_and_phrases(string query, string words, string phrases)
    {
        var request = QueryParser.Parse(query);

        Assert.Equal(words, string.Join(' ', request.Terms.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(phrases, string.Join('|', request.Phrases.Select(Spell)));
    }

    [Theory]
    [InlineData("bees \"and honey", 5)]
    [InlineData("\"", 0)]
    [InlineData("\"bees\" \"", 7)]
    public void A_phrase_without_an_end_is_an_error_that_says_where(string query, int position)
    {
        var error = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(query));

        Assert.Equal(position, error.Position);
        Assert.Contains($"position {position + 1}", error.Message, StringComparison.Ordinal);
    }

    // A stop word's empty place is spelled as a dash.
    private static string Spell(IReadOnlyList<SearchPapers.Text.Token> phrase)
    {
        var places = Enumerable.Repeat("-", phrase[^1].Position - phrase[0].Position + 1).ToArray();
        foreach (var token in phrase)
        {
            places[token.Position - phrase[0].Position] = token.Term;
        }

        return string.Join(' ', places);
    }
}
