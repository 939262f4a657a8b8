using System.Diagnostics;
using System.Text.Json;
using SearchPapers.Extraction;

namespace SearchPapers.Relevance.Extraction;

/// <summary>Reads files that were crafted or collected to break readers.</summary>
public sealed class HostileFiles
{
    // Fewer characters are only a page number.
    private const int MinCharacters = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hostile_files_end_in_text_or_in_a_reason()
    {
        var folder = TestData.Folder("hostile");
        var manifest = File.ReadLines(Path.Combine(folder, "manifest.jsonl")).Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var measured = new Measurements();
        var watch = Stopwatch.StartNew();
        await using var extractor = new PaperExtractor();
        var papers = await Task.WhenAll(manifest.Select(file =>
            extractor.ExtractAsync(Path.Combine(folder, file.GetProperty("file").GetString()!), Cancellation)));

        measured.Note($"all hostile files took {watch.Elapsed.TotalSeconds:0.0} s");
        measured.AtMost("peak memory of a worker, MiB", extractor.PeakWorkerBytes / 1048576.0, 400);
        var readable =
            manifest.Zip(papers)
                .Where(pair => pair.First.GetProperty("poppler_text_chars").GetInt32() > MinCharacters).ToList();
        var read =
            readable.Sum(
                pair => measured.Count(pair.Second.Error is null, $"{pair.Second.File}: {pair.Second.Error?.Reason}"));
        measured.AtLeast($"hostile files with text that were read, of {readable.Count}", read, readable.Count);
        await Console.Out.WriteLineAsync(measured.ToString());
        Assert.Empty(measured.Failures);
    }
}
