namespace SearchPapers.Onnx;

/// <summary>What is needed of a sentence_bert_config.json.</summary>
internal sealed record SentenceBertConfig(int? MaxSeqLength);
