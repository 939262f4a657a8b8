using BenchmarkDotNet.Attributes;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;
using SearchPapers.Search.Ranking;

namespace SearchPapers.Benchmarks.Kernels;

/// <summary>Encoding a question, and fusing two rankings.</summary>
public class SemanticKernels
{
    private const int Candidates = 500;

    private readonly Dictionary<int, double> _keyword = [];
    private readonly Dictionary<int, double> _semantic = [];
    private readonly ScoreFusion _fusion = new(new FusionWeights(0.5, 0.25, 0.25));
    private IndexSnapshot? _snapshot;
    private PaperVectorizer? _encoders;
    private EncoderInput? _question;

    /// <summary>Creates candidates, half of them of both retrievers.</summary>
    [GlobalSetup]
    public void Open()
    {
        _snapshot = KernelInputs.OpenSnapshot();
        _encoders = new PaperVectorizer(_snapshot.Lsa, NamedEncoder.Shipped.Encoder);
        _question = QuestionParser.Parse(KernelInputs.Questions[0]).ToEncoderInput();
        for (var at = 0; at < Candidates; at++)
        {
            _keyword[at] = 20.0 - (at * 0.03);
            _semantic[at + (Candidates / 2)] = 0.8 - (at * 0.001);
        }
    }

    /// <summary>Closes the index.</summary>
    [GlobalCleanup]
    public void Close() => _snapshot!.Dispose();

    /// <summary>Encodes a question with both encoders.</summary>
    [Benchmark]
    public async Task<bool> EncodeQuestion() =>
        (await _encoders!.EncodeQueryAsync(_question!, CancellationToken.None)).IsEmpty;

    /// <summary>Fuses 500 candidates of each retriever.</summary>
    [Benchmark]
    public int Fuse() => _fusion.Fuse(_keyword, highestKeyword: 25, _semantic).Count;
}
