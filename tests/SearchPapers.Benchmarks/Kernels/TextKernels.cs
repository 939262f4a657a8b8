using BenchmarkDotNet.Attributes;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Benchmarks.Kernels;

/// <summary>Texts become terms.</summary>
public class TextKernels
{
    private string _abstract = "";
    private string _question = "";

    /// <summary>Takes the abstract that is longer than half of the index's first ones.</summary>
    [GlobalSetup]
    public void Open()
    {
        using var snapshot = KernelInputs.OpenSnapshot();
        List<string> abstracts =
            [.. snapshot.Ids().Take(100).Select(
                id => snapshot.Find(id)?.Paper.Abstract ?? "").OrderBy(text => text.Length)];
        (_abstract, _question) = (abstracts[abstracts.Count / 2], KernelInputs.Questions[0]);
    }

    /// <summary>The terms of an abstract.</summary>
    [Benchmark]
    public int AnalyzeAbstract() => Tokenizer.ReadTerms(_abstract).Count;

    /// <summary>The frame and the words of a question.</summary>
    [Benchmark]
    public int ParseQuestion() => QuestionParser.Parse(_question).RankingTerms.Count;
}
