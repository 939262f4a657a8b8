using System.Text.RegularExpressions;

namespace SearchPapers.Cli.Tests;

public sealed partial class EmbeddingPageTests
{
    [Fact]
    public async Task All_samples_of_the_page_are_compiled()
    {
        var (page, samples) = (await ReadAsync("embedding.md"), Flat(await ReadAsync("EmbeddingSamples.cs")));

        var blocks = Block().Matches(page).Select(block => Flat(block.Groups[1].Value)).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block, samples, StringComparison.Ordinal));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    private static string Flat(string code) =>
        string.Join('\n', code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Task<string> ReadAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, name), TestContext.Current.CancellationToken);
}
