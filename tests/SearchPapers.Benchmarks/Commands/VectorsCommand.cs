using System.CommandLine;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using SearchPapers.Benchmarks.Measuring;
using SearchPapers.Encoders;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;

namespace SearchPapers.Benchmarks.Commands;

internal static class VectorsCommand
{
    private const int BatchSize = 4096;

    public static Command Create()
    {
        var (index, from, queries) = (BenchmarkOptions.Index(), BenchmarkOptions.Papers(), BenchmarkOptions.Queries());
        var to = BenchmarkOptions.Output(
            "The folder of papers.f32 and queries.f32: floats in the machine's byte order, row by row.");
        var command = new Command("vectors", "Write the vectors of papers and questions, and print their length.")
        {
            index, from, queries, to,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            using var snapshot = IndexSnapshot.Open(new IndexFolder(parsed.GetRequiredValue(index)).Current()!);
            var encoders = new PaperVectorizer(snapshot.Lsa, NamedEncoder.Shipped.Encoder);
            var row = new VectorRow(encoders.Layout, snapshot.Manifest.Calibration);
            var folder = Directory.CreateDirectory(parsed.GetRequiredValue(to)).FullName;
            await using (var papers = File.Create(Path.Combine(folder, "papers.f32")))
            {
                foreach (var some in JsonLines.ReadPapers(
                    parsed.GetRequiredValue(from)).Select(JsonLines.ToPaper).Chunk(BatchSize))
                {
                    var vectors = await encoders.EncodeAsync(some, cancel);
                    vectors.ToList().ForEach(vector => papers.Write(row.Join(vector.FirstOrDefault())));
                }
            }

            await using var questions = File.Create(Path.Combine(folder, "queries.f32"));
            foreach (var question in JsonLines.ReadQuestions(parsed.GetRequiredValue(queries)))
            {
                questions.Write(
                    row.Join(await encoders.EncodeQueryAsync(QuestionParser.Parse(question).ToEncoderInput(), cancel)));
            }

            Console.WriteLine(row.Length);
        });
        return command;
    }

    /// <summary>
    /// Joins both vectors so that the scalar product of two rows is the weighted mean of their cosines.
    /// </summary>
    private sealed class VectorRow(VectorLayout layout, FusionWeights weights)
    {
        // Other programs' indexes split vectors into parts of equal length. Zeros do not change a cosine.
        private const int Alignment = 16;

        private readonly float[] _row = new float[(layout.Dimensions + Alignment - 1) / Alignment * Alignment];

        public int Length => _row.Length;

        public ReadOnlySpan<byte> Join(TextVectors vector)
        {
            Array.Clear(_row);
            var sum = weights.Lsa + weights.Pretrained;
            Write(vector.Lsa, weights.Lsa / sum, _row.AsSpan(0, layout.LsaDimensions));
            Write(vector.Pretrained, weights.Pretrained / sum, _row.AsSpan(layout.LsaDimensions));
            return MemoryMarshal.AsBytes(_row.AsSpan());
        }

        private static void Write(float[]? vector, double share, Span<float> part)
        {
            if (vector is not null)
            {
                TensorPrimitives.Multiply<float>(vector, (float)Math.Sqrt(share), part);
            }
        }
    }
}
