namespace SearchPapers;

/// <summary>One way of turning texts into vectors, as an index uses it.</summary>
/// <param name="Name">What it is called: "corpus" is the projection learnt from the papers themselves.</param>
/// <param name="Dimensions">The length of its vectors.</param>
/// <param name="Fingerprint">The SHA-256 of its weights: vectors of unequal fingerprints cannot be compared.</param>
public sealed record EncoderStatus(string Name, int Dimensions, string Fingerprint);
