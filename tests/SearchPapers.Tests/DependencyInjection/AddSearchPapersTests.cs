using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SearchPapers.DependencyInjection;
using SearchPapers.Encoders;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.DependencyInjection;

public sealed class AddSearchPapersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceCollection _services = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_single_library_is_opened_and_disposed_of_with_the_container()
    {
        PaperLibrary library;
        await using (var provider = Add().BuildServiceProvider())
        {
            library = provider.GetRequiredService<PaperLibrary>();

            Assert.Same(library, provider.GetRequiredService<PaperLibrary>());
            Assert.False(library.HasIndex);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => library.AskAsync("bees", null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_library_is_opened_when_it_is_first_resolved()
    {
        File.WriteAllText(Directory.CreateDirectory(_folder["index"]).FullName + "/notes.txt", "no index");
        await using var provider = Add().BuildServiceProvider();

        ErrorAssert.Throws(SearchPapersError.IndexFormat, provider.GetRequiredService<PaperLibrary>);
    }

    [Theory]
    [InlineData("", "index")]
    [InlineData("corpus", " ")]
    [InlineData("both", "./both")]
    public async Task Invalid_options_are_reported_at_startup(string corpus, string index)
    {
        _services.AddSearchPapers(options => (options.CorpusPath, options.IndexPath) = (corpus, index));
        await using var provider = _services.BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
    }

    [Fact]
    public async Task All_invalid_options_are_reported_together()
    {
        _services.AddSearchPapers(options => (options.CorpusPath, options.IndexPath) = ("", " "));
        await using var provider = _services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(
            provider.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(2, error.Failures.Count());
        Assert.Contains("CorpusPath is empty", error.Message, StringComparison.Ordinal);
        Assert.Contains("IndexPath is empty", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encoder_in_the_container_is_used_by_default()
    {
        using var encoder = new PaperEncoder(new FakeGenerator(_ => [1f]));
        Add().AddSingleton(encoder);
        await using var provider = _services.BuildServiceProvider();

        Assert.Equal(encoder.Fingerprint, await EncoderAsync(provider.GetRequiredService<PaperLibrary>()));
    }

    [Fact]
    public async Task An_encoder_in_the_options_overrides_that_of_the_container()
    {
        using var configured = new PaperEncoder(new FakeGenerator(_ => [0f, 1f]));
        Add(options => options.Encoder = configured).AddSingleton(new PaperEncoder(new FakeGenerator(_ => [1f])));
        await using var provider = _services.BuildServiceProvider();

        Assert.Equal(configured.Fingerprint, await EncoderAsync(provider.GetRequiredService<PaperLibrary>()));
    }

    private async Task<string> EncoderAsync(PaperLibrary library)
    {
        var stop = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(
            _folder["bees.jsonl"],
            """{"id": "bees", "title": "How bees dance", "abstract": "They waggle."}""",
            stop);
        await library.IngestAsync(new IngestOptions { Sources = [_folder["bees.jsonl"]] }, cancellationToken: stop);
        return (await library.GetStatusAsync(stop)).Encoders[^1].Fingerprint;
    }

    private ServiceCollection Add(Action<PaperLibraryOptions>? configure = null)
    {
        _services.AddSearchPapers(options =>
        {
            (options.CorpusPath, options.IndexPath) = (_folder["corpus"], _folder["index"]);
            configure?.Invoke(options);
        });
        return _services;
    }
}
