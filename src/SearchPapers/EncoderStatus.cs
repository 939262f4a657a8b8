namespace SearchPapers;

/// <summary>An encoder of an index.</summary>
/// <param name="Name">The name; "corpus" is LSA, fitted on the index's papers.</param>
/// <param name="Dimensions">The dimensions of its vectors.</param>
/// <param name="Fingerprint">The SHA-256 of its weights. Only vectors of equal fingerprints can be compared.</param>
public sealed record EncoderStatus(string Name, int Dimensions, string Fingerprint);
