using BenchmarkDotNet.Attributes;

namespace SearchPapers.Benchmarks.Kernels;

/// <summary>
/// Whole searches without passages: words by keyword, the scan of the vectors by meaning, both together.
/// </summary>
public class SearchKernels
{
    private PaperLibrary? _library;
    private int _next;

    /// <summary>Gets or sets the rankings.</summary>
    [ParamsAllValues]
    public SearchMode Mode { get; set; }

    /// <summary>Opens the index.</summary>
    [GlobalSetup]
    public async Task Open() =>
        _library = await PaperLibrary.OpenAsync(new PaperLibraryOptions { IndexPath = KernelInputs.IndexPath });

    /// <summary>Closes the index.</summary>
    [GlobalCleanup]
    public async Task Close() => await _library!.DisposeAsync();

    /// <summary>The ten best papers for one question after another.</summary>
    [Benchmark]
    public async Task<int> Ask()
    {
        var question = KernelInputs.Questions[_next++ % KernelInputs.Questions.Count];
        var found = await _library!.AskAsync(question, new SearchOptions { Mode = Mode, MaxPassages = 0 });
        return found.Hits.Count;
    }
}
