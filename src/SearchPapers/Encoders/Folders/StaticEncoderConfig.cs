namespace SearchPapers.Encoders.Folders;

/// <summary>The relevant setting in the config.json of model2vec.</summary>
internal sealed record StaticEncoderConfig(bool? Normalize);
