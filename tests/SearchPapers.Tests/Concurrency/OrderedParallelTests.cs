using SearchPapers.Concurrency;

namespace SearchPapers.Tests.Concurrency;

public sealed class OrderedParallelTests
{
    private int _running;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_come_in_the_order_of_the_items_though_the_first_take_longest()
    {
        var results = await OrderedParallel
            .SelectAsync(
                Numbers(100), number => AfterAsync(TimeSpan.FromMilliseconds(20 - (number % 20)), number), Cancellation)
            .ToListAsync(Cancellation);

        Assert.Equal(Enumerable.Range(0, 100), results);
    }

    [Fact]
    public async Task No_items_are_no_results() =>
        Assert.Empty(
            await OrderedParallel.SelectAsync(Numbers(0), Task.FromResult, Cancellation).ToListAsync(Cancellation));

    [Fact]
    public async Task Little_is_started_before_it_is_consumed()
    {
        var started = 0;
        await foreach (var _ in OrderedParallel.SelectAsync(
            Numbers(10_000), number => Task.FromResult(Interlocked.Increment(ref started)), Cancellation))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
            break;
        }

        Assert.InRange(started, 1, (4 * Environment.ProcessorCount) + 2);
    }

    [Fact]
    public async Task An_error_of_the_work_ends_the_sequence_after_all_that_has_started()
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () => await OrderedParallel
            .SelectAsync(
                Numbers(100),
                number => number == 3 ? throw new InvalidDataException("3") : BusyAsync(number), Cancellation)
            .ToListAsync(Cancellation));

        Assert.Equal(("3", 0), (error.Message, _running));
    }

    [Fact]
    public async Task An_error_of_the_items_comes_after_the_results_before_it()
    {
        var results = new List<int>();
        var numbers = Enumerable.Range(0, 10).Select(number => number < 5 ? number : throw new InvalidDataException())
            .ToAsyncEnumerable();

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var number in OrderedParallel.SelectAsync(numbers, BusyAsync, Cancellation))
            {
                results.Add(number);
            }
        });

        Assert.Equal([0, 1, 2, 3, 4], results);
        Assert.Equal(0, _running);
    }

    [Fact]
    public async Task A_consumer_that_stops_early_leaves_nothing_running()
    {
        await foreach (var number in OrderedParallel.SelectAsync(Numbers(1000), BusyAsync, Cancellation))
        {
            if (number == 5)
            {
                break;
            }
        }

        Assert.Equal(0, _running);
    }

    [Fact]
    public async Task Cancellation_leaves_nothing_running()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var number in OrderedParallel.SelectAsync(Numbers(1000), BusyAsync, cancellation.Token))
            {
                if (number == 5)
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.Equal(0, _running);
    }

    private static IAsyncEnumerable<int> Numbers(int count) => Enumerable.Range(0, count).ToAsyncEnumerable();

    private static async Task<int> AfterAsync(TimeSpan time, int number)
    {
        await Task.Delay(time, Cancellation);
        return number;
    }

    private async Task<int> BusyAsync(int number)
    {
        Interlocked.Increment(ref _running);
        await Task.Delay(TimeSpan.FromMilliseconds(5), Cancellation);
        Interlocked.Decrement(ref _running);
        return number;
    }
}
