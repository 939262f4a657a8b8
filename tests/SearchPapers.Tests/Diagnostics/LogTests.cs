using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Diagnostics;

public sealed class LogTests : IAsyncDisposable
{
    private readonly LibraryFixture _fixture = new();

    private static CancellationToken Cancellation => LibraryFixture.Cancellation;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Ingests_failures_searches_and_removals_are_logged()
    {
        using var log = new Lines();
        _fixture.List(_fixture.Item("dances", "What a bee dances", "Films bees."));
        await using var library =
            await PaperLibrary.OpenAsync(_fixture.Options with { LoggerFactory = log }, Cancellation);

        await library.IngestAsync(_fixture.Ingest, cancellationToken: Cancellation);
        await library.AskAsync("bees", cancellationToken: Cancellation);
        await library.RemoveAsync([new PaperId("dances")], Cancellation);

        string[] lines = [.. log.Messages];
        Assert.Equal($"SearchPapers Information: Ingesting into {_fixture.Options.IndexPath}.", lines[0]);
        Assert.StartsWith("SearchPapers Warning: dances failed (download): ", lines[1]);
        Assert.Equal(
            "SearchPapers Information: Ingested: 1 papers, 0 downloaded, 0 read, 1 indexed, 1 failed.", lines[2]);
        Assert.StartsWith("SearchPapers Debug: Answered in ", lines[3]);
        Assert.Equal("SearchPapers Information: Removed 1 papers, 0 are left.", lines[4]);
    }

    private sealed class Lines : ILoggerFactory, ILogger
    {
        private string _category = "";

        public ConcurrentQueue<string> Messages { get; } = [];

        public ILogger CreateLogger(string categoryName)
        {
            _category = categoryName;
            return this;
        }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Messages.Enqueue($"{_category} {logLevel}: {formatter(state, exception)}");

        public void Dispose() => Messages.Clear();
    }
}
