using System.Diagnostics;
using SearchPapers.Extraction;

namespace SearchPapers.Relevance.Extraction;

/// <summary>Measures pages per second relative to pdftotext with two processes at a time.</summary>
/// <remarks>Run it by name on a quiet machine: under other load, times mean nothing.</remarks>
public sealed class ExtractionSpeed
{
    private const int Runs = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Real_papers_are_read_half_as_fast_as_by_pdftotext_or_faster()
    {
        var pdfs = PaperTruth.ReadAll(TestData.Folder()).Select(truth => truth.Pdf).ToList();
        Assert.SkipUnless(Poppler.IsInstalled, "pdftotext is not installed: there is nothing to measure against.");
        var measured = new Measurements();
        var ratios = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var theirs = await Poppler.TimeAsync(pdfs, Cancellation);
            var watch = Stopwatch.StartNew();
            await using var extractor = new PaperExtractor();
            await Task.WhenAll(pdfs.Select(pdf => extractor.ExtractAsync(pdf, Cancellation)));
            ratios.Add(theirs / watch.Elapsed);
            measured.Note($"pdftotext {theirs.TotalSeconds:0.00} s, here {watch.Elapsed.TotalSeconds:0.00} s");
        }

        measured.AtLeast(
            "pages per second over pdftotext's, median of five runs", ratios.Order().ElementAt(Runs / 2), 0.5);
        await Console.Out.WriteLineAsync(measured.ToString());
        Assert.Empty(measured.Failures);
    }
}
