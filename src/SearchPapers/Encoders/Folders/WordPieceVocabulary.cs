namespace SearchPapers.Encoders.Folders;

/// <summary>The pieces of a WordPiece tokenizer and their ids, and how it wants its text.</summary>
internal sealed record WordPieceVocabulary
{
    /// <summary>Gets the id of each piece, special ones among them.</summary>
    public required IReadOnlyDictionary<string, int> Ids { get; init; }

    /// <summary>Gets the pieces that a text is searched for before anything else is done to it.</summary>
    public required IReadOnlyList<string> SpecialTokens { get; init; }

    public BertTextRules Rules { get; init; } = new();

    public string UnknownToken { get; init; } = "[UNK]";

    public string ContinuationPrefix { get; init; } = "##";

    public int MaxWordLength { get; init; } = 100;

    /// <summary>Gets the tokens that a transformer wants before, after and, where texts differ in length, behind a text.</summary>
    public (string Start, string End, string Padding) Frame { get; init; } = ("[CLS]", "[SEP]", "[PAD]");

    /// <summary>Gets the path of the file that it was read from.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the fingerprint of the files that it was read from.</summary>
    public string Fingerprint { get; init; } = "";
}
