using System.Text;
using SearchPapers.Encoders.TermVectors;

namespace SearchPapers.Tests.Encoders.TermVectors;

public sealed class TermTableTests
{
    // The order of UTF-8 bytes differs from the orders of cultures and of UTF-16.
    private static readonly string[] Terms =
        ["bee", "bees", "be", "été", "zebra", "Ωmega", "\uFF5Ebee", "𝒜lpha", "a", "ab", "z", "naïve", "β2", "蜂"];

    private static readonly TermTable Table = TermTable.Create(Terms);

    [Fact]
    public void Every_term_is_found_at_its_position_in_the_order_of_the_bytes()
    {
        string[] sorted = [.. TermTable.Sort(Terms)];

        Assert.Equal(sorted.Order(Comparer<string>.Create(ByBytes)), sorted);
        Assert.Equal(Enumerable.Range(0, Terms.Length), sorted.Select(term => Table.Find(term) ?? -1));
        Assert.Equal(Terms.Length, Table.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("b")]
    [InlineData("beef")]
    [InlineData("Bee")]
    [InlineData("ete\u0301")]
    [InlineData("zz")]
    [InlineData("β")]
    [InlineData("\uD800")]
    public void An_unknown_term_is_not_found(string term) => Assert.Null(Table.Find(term));

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(1_000_000, false)]
    public void Too_long_a_term_is_not_found(int length, bool isFound)
    {
        var term = new string('x', length);

        Assert.Equal(isFound, TermTable.Create(["a", term]).Find(term) is not null);
    }

    [Fact]
    public void An_empty_table_finds_nothing() => Assert.Null(TermTable.Create([]).Find("bee"));

    [Fact]
    public void Many_terms_are_all_found()
    {
        string[] terms = [.. Enumerable.Range(0, 1000).Select(number => $"t{number * 7}")];
        var table = TermTable.Create(terms);

        Assert.Equal(1000, terms.Select(term => table.Find(term)).OfType<int>().Distinct().Count());
        Assert.DoesNotContain(Enumerable.Range(0, 1000), number => table.Find($"t{(number * 7) + 1}") is not null);
    }

    private static int ByBytes(string? left, string? right) =>
        Encoding.UTF8.GetBytes(left!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right!));
}
