namespace SearchPapers.Encoders.Folders;

/// <summary>Reads a vocabulary from a tokenizer.json, or from a vocab.txt and its tokenizer_config.json.</summary>
internal static class WordPieceVocabularyReader
{
    private const string JsonName = "tokenizer.json";
    private const string ListName = "vocab.txt";

    // Where no file names the special tokens, these are those, as far as they are in the vocabulary.
    private static readonly string[] UsualSpecials = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    /// <exception cref="SearchPapersException">There is none, it is damaged, or it is of another kind.</exception>
    public static WordPieceVocabulary Read(EncoderFolder folder)
    {
        var config = folder.Read(TokenizerConfig.FileName, EncoderJson.Default.TokenizerConfig);
        var vocabulary = folder.Read(JsonName, EncoderJson.Default.TokenizerFile) is { } file
            ? TokenizerFileReader.Read(folder.Find(JsonName)!, file)
            : FromList(folder, config);
        return vocabulary.Ids.ContainsKey(vocabulary.UnknownToken)
            ? vocabulary with { Frame = Frame(config, vocabulary.Frame), Fingerprint = Fingerprint(vocabulary.Path, folder) }
            : throw EncoderErrors.Damaged(vocabulary.Path, $"it has no \"{vocabulary.UnknownToken}\" for unknown words");
    }

    private static WordPieceVocabulary FromList(EncoderFolder folder, TokenizerConfig? config)
    {
        var path = folder.Find(ListName) ?? throw EncoderErrors.Format(
            folder.Path,
            $"The encoder in \"{folder.Path}\" has no vocabulary: neither {JsonName} nor {ListName} is there. Fetch one of " +
            "them from where the encoder is published.");
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = EncoderFolder.Guard(path, () => File.ReadAllLines(path));
        foreach (var (id, piece) in lines.Index().Where(line => line.Item.Length > 0))
        {
            ids[piece] = id;
        }

        var lowercase = config?.DoLowerCase ?? true;
        return new WordPieceVocabulary
        {
            Path = path,
            Ids = ids,
            Specials = [.. UsualSpecials.Where(ids.ContainsKey)],
            Rules = new BertTextRules
            {
                SpaceIdeographs = config?.TokenizeChineseChars ?? true,
                StripAccents = config?.StripAccents ?? lowercase,
                Lowercase = lowercase,
            },
        };
    }

    private static string Fingerprint(string path, EncoderFolder folder) => EncoderFolder.Guard(
        path,
        () => SearchPapers.Files.Fingerprint.Of(
            SearchPapers.Files.Fingerprint.OfFile(path),
            folder.Find(TokenizerConfig.FileName) is { } config ? SearchPapers.Files.Fingerprint.OfFile(config) : null));

    private static (string Start, string End, string Padding) Frame(
        TokenizerConfig? config, (string Start, string End, string Padding) usual) => (
        TokenizerConfig.Text(config?.ClsToken) ?? usual.Start,
        TokenizerConfig.Text(config?.SepToken) ?? usual.End,
        TokenizerConfig.Text(config?.PadToken) ?? usual.Padding);
}
