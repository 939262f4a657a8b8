using SearchPapers.Text.Analysis;

namespace SearchPapers.Tests.Text.Analysis;

public sealed class WordCacheTests
{
    private const int Capacity = 100;

    private readonly WordCache _cache = new(Capacity);

    [Fact]
    public void A_word_is_created_once() => Assert.Same(_cache.Find("learning"), _cache.Find("learning"));

    [Fact]
    public void A_word_and_its_stem_share_the_term() =>
        Assert.Same(_cache.Find("learn").Surface, _cache.Find("learning").Term);

    [Fact]
    public void The_cache_never_holds_more_words_than_its_capacity()
    {
        for (var number = 0; number < 50 * Capacity; number++)
        {
            Assert.Equal($"word{number}", _cache.Find($"word{number}").Surface.Text);
            Assert.InRange(_cache.Count, 1, Capacity);
        }
    }

    [Fact]
    public void A_full_cache_still_caches_new_words()
    {
        Enumerable.Range(0, 50 * Capacity).ToList().ForEach(number => _cache.Find($"word{number}"));

        Assert.Same(_cache.Find("learning"), _cache.Find("learning"));
    }

    [Fact]
    public void Threads_share_the_capacity() => Parallel.For(0, 500 * Capacity, number =>
    {
        Assert.Equal($"word{number}", _cache.Find($"word{number}").Surface.Text);
        Assert.InRange(_cache.Count, 0, Capacity);
    });
}
