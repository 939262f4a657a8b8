using BenchmarkDotNet.Attributes;

namespace SearchPapers.Benchmarks.Kernels;

/// <summary>
/// Whole searches without passages, in each mode.
/// </summary>
public class SearchKernels
{
    private PaperLibrary? _library;
    private int _next;

    /// <summary>Gets or sets the search mode.</summary>
    [ParamsAllValues]
    public SearchMode Mode { get; set; }

    /// <summary>Opens the index.</summary>
    [GlobalSetup]
    public async Task Open() =>
        _library = await PaperLibrary.OpenAsync(new PaperLibraryOptions { IndexPath = KernelInputs.IndexPath });

    /// <summary>Closes the index.</summary>
    [GlobalCleanup]
    public async Task Close() => await _library!.DisposeAsync();

    /// <summary>Finds the ten best papers for the next question.</summary>
    [Benchmark]
    public async Task<int> Ask()
    {
        var question = KernelInputs.Questions[_next++ % KernelInputs.Questions.Count];
        var found = await _library!.AskAsync(question, new SearchOptions { Mode = Mode, MaxPassages = 0 });
        return found.Hits.Count;
    }
}
