using System.Text.Json;

namespace SearchPapers.Tests;

public sealed class PaperIdTests
{
    [Fact]
    public void An_id_keeps_its_exact_characters() =>
        Assert.Equal("hep-th/9901001", new PaperId("hep-th/9901001").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_id_is_refused(string text) =>
        Assert.Throws<ArgumentException>(() => new PaperId(text));

    [Fact]
    public void Ids_are_equal_by_their_exact_characters()
    {
        Assert.Equal(new PaperId("charles18a"), new PaperId("charles18a"));
        Assert.NotEqual(new PaperId("charles18a"), new PaperId("Charles18a"));
        Assert.NotEqual(new PaperId("é"), new PaperId("e\u0301"));
    }

    [Fact]
    public void Ids_are_ordered_the_same_on_every_machine()
    {
        PaperId[] ids = [new("é"), new("b"), new("B"), new("a")];

        Assert.Equal([new("B"), new("a"), new("b"), new("é")], ids.Order());
    }

    [Fact]
    public void Comparisons_agree_with_the_order()
    {
        var (first, second) = (new PaperId("a"), new PaperId("b"));

        Assert.True(first < second && first <= second && second > first && second >= first);
        Assert.False(first > second || first >= second || second < first || second <= first);
    }

    [Fact]
    public void No_id_is_an_empty_text() => Assert.Equal("", default(PaperId).Value);

    [Fact]
    public void An_id_is_a_string_in_JSON()
    {
        Assert.Equal("\"a/b\"", JsonSerializer.Serialize(new PaperId("a/b")));
        Assert.Equal(new PaperId("a/b"), JsonSerializer.Deserialize<PaperId>("\"a/b\""));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("7")]
    [InlineData("null")]
    public void JSON_that_is_no_id_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PaperId>(json));
}
