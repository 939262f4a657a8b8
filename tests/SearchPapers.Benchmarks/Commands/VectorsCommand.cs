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

/// <summary>Writes the vectors that our semantic search compares, so that other programs rank the same.</summary>
internal static class VectorsCommand
{
    private const int PapersAtOnce = 4096;

    public static Command Create()
    {
        var (index, from, queries) = (Inputs.Index(), Inputs.From(), Inputs.Queries());
        var to = Inputs.Out("The folder of papers.f32 and queries.f32: floats of the machine's order, row after row.");
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
                foreach (var some in JsonLines.Papers(
                    parsed.GetRequiredValue(from)).Select(PaperText.Of).Chunk(PapersAtOnce))
                {
                    var vectors = await encoders.EncodeAsync(some, cancel);
                    vectors.ToList().ForEach(vector => papers.Write(row.Of(vector.FirstOrDefault())));
                }
            }

            await using var questions = File.Create(Path.Combine(folder, "queries.f32"));
            foreach (var question in JsonLines.Questions(parsed.GetRequiredValue(queries)))
            {
                questions.Write(
                    row.Of(await encoders.EncodeQueryAsync(QuestionParser.Parse(question).ToEncoderInput(), cancel)));
            }

            Console.WriteLine(row.Length);
        });
        return command;
    }

    /// <summary>Puts both vectors into one, whose scalar product is the weighted mean of their cosines.</summary>
    private sealed class VectorRow(VectorLayout layout, FusionWeights weights)
    {
        // Indexes of other programs cut vectors into pieces of the same length. Zeros change no cosine.
        private const int Piece = 16;

        private readonly float[] _row = new float[(layout.Dimensions + Piece - 1) / Piece * Piece];

        public int Length => _row.Length;

        public ReadOnlySpan<byte> Of(TextVectors vector)
        {
            Array.Clear(_row);
            var meaning = weights.Lsa + weights.Pretrained;
            Write(vector.Lsa, weights.Lsa / meaning, _row.AsSpan(0, layout.LsaDimensions));
            Write(vector.Pretrained, weights.Pretrained / meaning, _row.AsSpan(layout.LsaDimensions));
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
