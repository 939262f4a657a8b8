namespace SearchPapers.Onnx;

/// <summary>The relevant setting in sentence_bert_config.json.</summary>
internal sealed record SentenceBertConfig(int? MaxSeqLength);
