namespace SearchPapers.Onnx;

internal sealed class OnnxBatchEmbedder(OnnxModel model, OnnxTokenizer tokenizer, string prefix, int batchSize)
{
    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var vectors = new float[texts.Count][];
        var encoded = texts.Select((text, index) => (Ids: tokenizer.Encode(prefix + text), Index: index));

        // Texts of similar lengths need little padding.
        foreach (var batch in encoded.OrderBy(text => text.Ids.Length).Chunk(batchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = model.Run([.. batch.Select(text => text.Ids)], tokenizer.PaddingId);
            foreach (var ((_, index), row) in batch.Zip(rows))
            {
                vectors[index] = row;
            }
        }

        return vectors;
    }
}
