using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Diagnostics;

public sealed class TelemetryTests : IAsyncDisposable
{
    private const string Name = "SearchPapers";

    private readonly LibraryFixture _fixture = new();
    private readonly ActivitySource _source = new("TelemetryTests");
    private readonly ActivityListener _activities;
    private readonly MeterListener _measurements = new();
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ConcurrentQueue<string> _measured = [];
    private readonly Activity _root;

    // Other tests search and ingest at the same time; their activities have another root.
    public TelemetryTests()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Name or "TelemetryTests",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => (BelongsToTest(activity) ? _ended : null)?.Enqueue(activity),
        };
        ActivitySource.AddActivityListener(_activities);
        _measurements.InstrumentPublished = (instrument, listener) =>
            (instrument.Meter.Name == Name ? listener : null)?.EnableMeasurementEvents(instrument);
        _measurements.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
        {
            if (BelongsToTest(Activity.Current) && seconds >= 0)
            {
                var values = string.Join(' ', tags.ToArray().Select(tag => tag.Value));
                _measured.Enqueue($"{instrument.Name} {values}".Trim());
            }
        });
        _measurements.Start();
        _root = _source.StartActivity("test")!;
        _fixture.Put("dances", LibraryFixture.BeePdf);
        _fixture.List(_fixture.Item("dances", "What a bee dances", "Films bees."));
    }

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public ValueTask DisposeAsync()
    {
        _root.Dispose();
        _measurements.Dispose();
        _activities.Dispose();
        _source.Dispose();
        return _fixture.DisposeAsync();
    }

    [Fact]
    public async Task An_ingest_is_an_activity_with_downloads_and_extractions_as_children()
    {
        await _fixture.IngestAsync();

        var ingest = Assert.Single(_ended, activity => activity.OperationName == "searchpapers.ingest");
        Assert.Equal((1, 0), (ingest.GetTagItem("searchpapers.indexed"), ingest.GetTagItem("searchpapers.failed")));
        Assert.Equal(
            ["searchpapers.download", "searchpapers.extract"],
            _ended.Where(
                activity => activity.ParentId == ingest.Id).Select(activity => activity.OperationName).Order());
        Assert.Equal(
            [
                "searchpapers.download.duration unchanged",
                "searchpapers.extract.duration read",
                "searchpapers.ingest.duration",
            ],
            _measured.Order());
    }

    [Fact]
    public async Task A_search_is_tagged_with_its_mode_and_hits()
    {
        await _fixture.IngestAsync();
        await using var library = await _fixture.OpenAsync();

        await library.SearchAsync("bees", new SearchOptions { Mode = SearchMode.Keyword }, Cancellation);

        var search = Assert.Single(_ended, activity => activity.OperationName == "searchpapers.search");
        Assert.Equal(("keyword", 1), (search.GetTagItem("searchpapers.mode"), search.GetTagItem("searchpapers.hits")));
        Assert.Contains("searchpapers.search.duration keyword", _measured);
    }

    [Fact]
    public async Task A_failure_is_tagged_with_its_kind()
    {
        await using var library = await _fixture.OpenAsync();

        await ErrorAssert.ThrowsAsync(
            SearchPapersError.IndexNotFound, () => library.AskAsync("bees", cancellationToken: Cancellation));

        var search = Assert.Single(_ended, activity => activity.OperationName == "searchpapers.search");
        Assert.Equal(ActivityStatusCode.Error, search.Status);
        Assert.Equal("IndexNotFound", search.GetTagItem("error.type"));
        Assert.Contains("searchpapers.search.duration IndexNotFound", _measured);
    }

    private bool BelongsToTest(Activity? activity) => activity is not null && activity.TraceId == _root?.TraceId;
}
