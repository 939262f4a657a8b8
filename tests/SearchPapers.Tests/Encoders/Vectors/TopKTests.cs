using CsCheck;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Tests.Encoders.Vectors;

public sealed class TopKTests
{
    [Fact]
    public void The_best_items_are_the_first_of_all_sorted_items() =>
        Gen.Select(Gen.Int[0, 9].Array[0, 100], Gen.Int[0, 20]).Sample((scores, count) =>
        {
            var best = new TopK(count);
            foreach (var (number, score) in scores.Index())
            {
                best.Add(number, score);
            }

            var expected = scores.Index().OrderByDescending(each => each.Item).ThenBy(each => each.Index).Take(count);
            Assert.Equal(expected.Select(each => (each.Index, (double)each.Item)), best.BestFirst());
        });
}
