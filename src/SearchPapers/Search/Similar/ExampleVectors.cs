using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;

namespace SearchPapers.Search.Similar;

/// <summary>Makes of examples one vector that points where answers are to be.</summary>
internal sealed class ExampleVectors(IndexSnapshot snapshot, PaperVectorizer encoders)
{
    public async Task<TextVectors> OfAsync(Examples examples, CancellationToken cancellationToken)
    {
        var like = await MeanAsync(examples.Like, cancellationToken).ConfigureAwait(false);
        var unlike = await MeanAsync(examples.Unlike, cancellationToken).ConfigureAwait(false);
        return like.IsEmpty ? like : TextVectors.Sum((like, 1), (unlike, -Examples.UnlikeShare));
    }

    // Each example counts alike.
    private async Task<TextVectors> MeanAsync(IReadOnlyList<Example> examples, CancellationToken cancellationToken)
    {
        var vectors = new List<(TextVectors, float)>();
        foreach (var example in examples)
        {
            vectors.Add((await VectorOfAsync(example, cancellationToken).ConfigureAwait(false), 1));
        }

        return TextVectors.Sum([.. vectors]);
    }

    private async Task<TextVectors> VectorOfAsync(Example example, CancellationToken cancellationToken)
    {
        if (example.Document is { } document)
        {
            return snapshot.Rows.RowsOf(document) is { } rows ? snapshot.Vectors.Vector(rows.First) : default;
        }

        var made = await encoders.EncodeAsync([example.Paper with { Passages = PassagesOf(example.Paper) }], cancellationToken)
            .ConfigureAwait(false);
        return made[0] is [var vector, ..] ? vector : default;
    }

    // Without an abstract the first passages stand in for it; else they are not needed.
    private static IReadOnlyList<Passage> PassagesOf(PaperDetails paper) => paper.Abstract is null ? paper.Passages : [];
}
