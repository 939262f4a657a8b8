using SearchPapers.Encoders.Vectors;
using SearchPapers.Indexing;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search.Queries;

namespace SearchPapers.Search.Similar;

/// <summary>Combines the vectors of examples by Rocchio's formula.</summary>
internal sealed class ExampleVectors(IndexSnapshot snapshot, PaperVectorizer vectorizer)
{
    public async Task<TextVectors> EncodeAsync(Examples examples, CancellationToken cancellationToken)
    {
        var like = await MeanAsync(examples.Like, cancellationToken).ConfigureAwait(false);
        var unlike = await MeanAsync(examples.Unlike, cancellationToken).ConfigureAwait(false);
        return like.IsEmpty ? like : TextVectors.Sum((like, 1), (unlike, -Examples.UnlikeWeight));
    }

    // Each example has the same weight.
    private async Task<TextVectors> MeanAsync(IReadOnlyList<Example> examples, CancellationToken cancellationToken)
    {
        var vectors = new List<(TextVectors, float)>();
        foreach (var example in examples)
        {
            vectors.Add((await EncodeExampleAsync(example, cancellationToken).ConfigureAwait(false), 1));
        }

        return TextVectors.Sum([.. vectors]);
    }

    private async Task<TextVectors> EncodeExampleAsync(Example example, CancellationToken cancellationToken)
    {
        if (example.Document is { } document)
        {
            return snapshot.Rows.RowsOf(document) is { } rows ? snapshot.Vectors.ReadVectors(rows.First) : default;
        }

        var vectors =
            await vectorizer.EncodeAsync([example.Paper with { Passages = Passages(example.Paper) }], cancellationToken)
            .ConfigureAwait(false);
        return vectors[0] is [var vector, ..] ? vector : default;
    }

    // Passages are needed only to replace a missing abstract.
    private static IReadOnlyList<Passage> Passages(PaperDetails paper) => paper.Abstract is null ? paper.Passages : [];
}
