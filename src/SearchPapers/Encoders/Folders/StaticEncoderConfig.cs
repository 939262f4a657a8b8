namespace SearchPapers.Encoders.Folders;

/// <summary>What is needed of the config.json of a model2vec folder.</summary>
internal sealed record StaticEncoderConfig(bool? Normalize);
