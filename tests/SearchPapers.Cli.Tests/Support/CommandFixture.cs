using System.Diagnostics;
using System.Text.Json;
using SearchPapers.Tests.Support;

namespace SearchPapers.Cli.Tests.Support;

/// <summary>Runs programs in a temporary folder, with a loopback web as the proxy of all requests.</summary>
internal sealed class CommandFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LoopbackWeb Web { get; } = new();

    /// <summary>Gets the additional environment variables of the programs.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string this[string name] => _folder[name];

    public Task<Run> RunAsync(params string[] arguments) => RunWithInputAsync("", arguments);

    public Task<Run> RunWithInputAsync(string input, params string[] arguments) =>
        StartAsync("SearchPapers.Cli.dll", input, arguments);

    public Task<Run> RunSampleAsync() => StartAsync("SearchPapers.Sample.dll", input: "");

    public async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var run = await RunAsync([.. arguments, "--json"]);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<Run> StartAsync(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var proxy in new[] { "http_proxy", "https_proxy", "all_proxy" })
        {
            start.Environment[proxy] = Web.Root.ToString();
        }

        start.Environment.Remove("no_proxy");
        start.Environment.Remove("SEARCHPAPERS_ENCODER");
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await output, await error);
    }
}
