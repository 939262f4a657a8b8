namespace SearchPapers.Onnx;

/// <summary>Sends texts through a model, those of like length together: padding is work for nothing.</summary>
internal sealed class OnnxBatchEmbedder(OnnxModel model, OnnxTokenizer tokenizer, string prefix, int batchSize)
{
    public IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var vectors = new float[texts.Count][];
        var encoded = texts.Select((text, at) => (Ids: tokenizer.Encode(prefix + text), At: at));
        foreach (var batch in encoded.OrderBy(text => text.Ids.Length).Chunk(batchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = model.Run([.. batch.Select(text => text.Ids)], tokenizer.PaddingId);
            foreach (var ((_, at), row) in batch.Zip(rows))
            {
                vectors[at] = row;
            }
        }

        return vectors;
    }
}
