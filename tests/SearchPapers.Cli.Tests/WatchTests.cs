using System.Diagnostics;
using System.Text.Json;
using SearchPapers.Cli.Tests.Support;

namespace SearchPapers.Cli.Tests;

public sealed class WatchTests
{
    private const string Paper = """{"id": "dances", "title": "What a bee dances"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_update_is_a_line_and_a_stop_signal_is_exit_code_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill.");
        await using var fixture = new CommandFixture();
        await File.WriteAllTextAsync(fixture["bees.jsonl"], Paper, Cancellation);
        using var watch = Start(fixture, "--quiet");
        using var end = new Ending(watch);
        var first = await watch.StandardOutput.ReadLineAsync(Cancellation);
        await File.AppendAllTextAsync(
            fixture["bees.jsonl"], "\n" + Paper.Replace("dances", "sings", StringComparison.Ordinal), Cancellation);
        var second = await watch.StandardOutput.ReadLineAsync(Cancellation);
        Process.Start("kill", [await SignalAsync(watch.Id), $"{watch.Id}"]).Dispose();
        await watch.WaitForExitAsync(Cancellation);

        Assert.Equal("bees.jsonl: 1 papers: 0 downloaded, 0 read, 1 indexed, 0 unchanged, 0 failed.", first);
        Assert.Equal("bees.jsonl: 2 papers: 0 downloaded, 0 read, 1 indexed, 1 unchanged, 0 failed.", second);
        Assert.Equal(130, watch.ExitCode);
    }

    [Fact]
    public async Task A_failed_round_is_a_line_of_JSON_with_the_error()
    {
        await using var fixture = new CommandFixture();
        using var watch = Start(fixture, "--json");
        using var end = new Ending(watch);

        var gone = await JsonAsync(watch);
        await File.WriteAllTextAsync(fixture["bees.jsonl"], Paper, Cancellation);
        var back = await JsonAsync(watch);

        Assert.Equal(["changed", "result", "error"], gone.EnumerateObject().Select(property => property.Name));
        Assert.Equal("""["bees.jsonl"]""", gone.GetProperty("changed").GetRawText());
        Assert.Equal(JsonValueKind.Null, gone.GetProperty("result").ValueKind);
        Assert.Contains("bees.jsonl", gone.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            """{"changed":["bees.jsonl"],"result":{"papers":1,"downloaded":0,"unchanged":0,"extracted":0""" +
            ""","failed":[],"indexed":1,"removed":[],"sources":["bees.jsonl"],"notices":[]},"error":null}""",
            back.GetRawText());
    }

    private static Process Start(CommandFixture fixture, string option) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "SearchPapers.Cli.dll"), "watch", "bees.jsonl", option])
    {
        WorkingDirectory = fixture[""],
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<JsonElement> JsonAsync(Process watch) =>
        JsonDocument.Parse((await watch.StandardOutput.ReadLineAsync(Cancellation))!).RootElement;

    // Ctrl-C; background processes of a shell ignore it.
    private static async Task<string> SignalAsync(int process)
    {
        const ulong Interrupt = 1 << 1;
        var status = $"/proc/{process}/status";
        var ignored = File.Exists(status)
            ? (await File.ReadAllLinesAsync(status, Cancellation))
                .Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            : "SigIgn: 0";
        return (Convert.ToUInt64(ignored.Split(':')[1].Trim(), 16) & Interrupt) == 0 ? "-INT" : "-TERM";
    }

    // A failed test must not leave a process running.
    private sealed class Ending(Process process) : IDisposable
    {
        public void Dispose() => process.Kill();
    }
}
