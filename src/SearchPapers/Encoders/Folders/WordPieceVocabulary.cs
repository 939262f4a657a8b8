namespace SearchPapers.Encoders.Folders;

internal sealed record WordPieceVocabulary
{
    /// <summary>Gets the ids of the pieces, including special tokens.</summary>
    public required IReadOnlyDictionary<string, int> Ids { get; init; }

    /// <summary>Gets the tokens that are recognized in a text before normalization.</summary>
    public required IReadOnlyList<string> SpecialTokens { get; init; }

    public BertTextRules Rules { get; init; } = new();

    public string UnknownToken { get; init; } = "[UNK]";

    public string ContinuationPrefix { get; init; } = "##";

    public int MaxWordLength { get; init; } = 100;

    /// <summary>Gets the tokens around a text and the token that pads a text to the length of a batch.</summary>
    public (string Start, string End, string Padding) Frame { get; init; } = ("[CLS]", "[SEP]", "[PAD]");

    public required string Path { get; init; }

    public string Fingerprint { get; init; } = "";
}
