using System.CommandLine;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;
using static System.FormattableString;

namespace SearchPapers.Benchmarks.Commands;

/// <summary>
/// Compares the results of a scan that selects candidates by sketches with those of an exact scan.
/// </summary>
internal static class ExactnessCommand
{
    private const int Top = 10;

    // The number of candidates of a search.
    private const int Candidates = 500;

    public static Command Create()
    {
        var (index, queries) = (BenchmarkOptions.Index(), BenchmarkOptions.Queries());
        var command = new Command(
            "exactness", "Measure the recall of the vector scan against an exact scan.")
        {
            index, queries,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            using var snapshot = IndexSnapshot.Open(new IndexFolder(parsed.GetRequiredValue(index)).Current()!);
            var encoders = new PaperVectorizer(snapshot.Lsa, NamedEncoder.Shipped.Encoder);
            var (top, all) = (new List<double>(), new List<double>());
            foreach (var question in JsonLines.ReadQuestions(parsed.GetRequiredValue(queries)))
            {
                var vector = await encoders.EncodeQueryAsync(QuestionParser.Parse(question).ToEncoderInput(), cancel);
                var query = new VectorQuery(vector, encoders.Layout, Share(snapshot.Manifest.Calibration));
                var exact = snapshot.Vectors.FindNearestExactly(query, Candidates, accepts: null).Select(row => row.Row)
                    .ToList();
                var found =
                    snapshot.Vectors.FindNearest(query, Candidates, accepts: null).Select(row => row.Row).ToList();
                top.Add((double)exact.Take(Top).Intersect(found.Take(Top)).Count() / Math.Min(Top, exact.Count));
                all.Add((double)exact.Intersect(found).Count() / exact.Count);
            }

            new MarkdownTable(
                "vectors", "questions", "overlap of the top 10", "lowest overlap", "overlap of the top 500").AddRow(
                snapshot.Vectors.Rows,
                top.Count,
                Invariant($"{top.Average():0.0000}"),
                Invariant($"{top.Min():0.0}"),
                Invariant($"{all.Average():0.0000}"));
        });
        return command;
    }

    private static double Share(FusionWeights weights) => weights.Pretrained / (weights.Lsa + weights.Pretrained);
}
