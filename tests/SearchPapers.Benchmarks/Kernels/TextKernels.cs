using BenchmarkDotNet.Attributes;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Benchmarks.Kernels;

/// <summary>Analyzing texts and questions.</summary>
public class TextKernels
{
    private string _abstract = "";
    private string _question = "";

    /// <summary>Selects the abstract of median length among the first hundred.</summary>
    [GlobalSetup]
    public void Open()
    {
        using var snapshot = KernelInputs.OpenSnapshot();
        List<string> abstracts =
            [.. snapshot.Ids().Take(100).Select(
                id => snapshot.Find(id)?.Paper.Abstract ?? "").OrderBy(text => text.Length)];
        (_abstract, _question) = (abstracts[abstracts.Count / 2], KernelInputs.Questions[0]);
    }

    /// <summary>Analyzes an abstract.</summary>
    [Benchmark]
    public int AnalyzeAbstract() => Tokenizer.ReadTerms(_abstract).Count;

    /// <summary>Parses a question.</summary>
    [Benchmark]
    public int ParseQuestion() => QuestionParser.Parse(_question).RankingTerms.Count;
}
