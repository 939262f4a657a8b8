using CsCheck;
using SearchPapers.Search.Passages;

namespace SearchPapers.Tests.Search.Passages;

public sealed class BestFirstTests
{
    [Fact]
    public void Higher_scores_come_first_and_equal_ones_keep_their_order() => Gen.Int[0, 5].List[0, 30].Sample(scores =>
    {
        var items = scores.Select((score, place) => Tuple.Create(score, place)).ToList();

        Assert.Equal(items.OrderByDescending(item => item.Item1), BestFirst.Sort(items, item => item.Item1));
    });
}
