namespace SearchPapers.Onnx;

internal sealed record SentenceBertConfig(int? MaxSeqLength);
