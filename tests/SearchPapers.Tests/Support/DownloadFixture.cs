using System.Net;
using System.Text;
using SearchPapers.Bibliography;
using SearchPapers.Download;
using SearchPapers.Download.Files;
using SearchPapers.Download.Http;

namespace SearchPapers.Tests.Support;

internal sealed class DownloadFixture : IAsyncDisposable
{
    public static readonly byte[] Pdf =
        Encoding.ASCII.GetBytes("%PDF-1.5\n" + string.Concat(Enumerable.Repeat("paper ", 2000)));

    private readonly TemporaryFolder _folder = new();
    private PdfDownloader? _downloader;

    public LoopbackWeb Web { get; } = new();

    public DownloadOptions Options { get; set; } = new()
    {
        AllowPrivateAddresses = true,
        RetryDelay = TimeSpan.Zero,
        JitterSeed = 1,
        Proxy = new WebProxy(),
    };

    public string Path => PathOf("paper");

    public string[] Files => [.. Directory.GetFiles(_folder.Path).Select(System.IO.Path.GetFileName).Order()!];

    public string PathOf(string name) => _folder[name + ".pdf"];

    public Task<DownloadResult> DownloadAsync(params Uri[] addresses) => AgainAsync(null, addresses);

    public Task<DownloadResult> AgainAsync(StoredPdf? known, params Uri[] addresses) =>
        DownloadAsync("paper", known, addresses);

    public Task<DownloadResult> DownloadAsync(string name, StoredPdf? known, params Uri[] addresses)
    {
        var reference = new Reference { Title = "A paper", PdfAddresses = addresses };
        _downloader ??= new PdfDownloader(Options);
        return _downloader.DownloadAsync(reference, known, PathOf(name), TestContext.Current.CancellationToken);
    }

    /// <summary>Ends the run: the next download uses a new downloader with the files of this one.</summary>
    public void EndRun()
    {
        _downloader?.Dispose();
        _downloader = null;
    }

    public async ValueTask DisposeAsync()
    {
        EndRun();
        await Web.DisposeAsync();
        _folder.Dispose();
    }
}
