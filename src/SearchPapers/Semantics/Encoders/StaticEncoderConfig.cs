namespace SearchPapers.Semantics.Encoders;

/// <summary>What is needed of the config.json of a model2vec folder.</summary>
internal sealed record StaticEncoderConfig(bool? Normalize);
