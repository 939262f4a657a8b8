namespace SearchPapers.Encoders.Folders;

internal sealed record StaticEncoderConfig(bool? Normalize);
