namespace SearchPapers.Encoders.Folders;

internal static class WordPieceVocabularyReader
{
    private const string JsonName = "tokenizer.json";
    private const string ListName = "vocab.txt";

    // vocab.txt does not mark the special tokens.
    private static readonly string[] BertSpecialTokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    /// <exception cref="SearchPapersException">
    /// The vocabulary is missing or damaged, or the tokenizer is not supported.
    /// </exception>
    public static WordPieceVocabulary Read(EncoderFolder folder)
    {
        var config = folder.Read(TokenizerConfig.FileName, EncoderJson.Default.TokenizerConfig);
        var vocabulary = folder.Read(JsonName, EncoderJson.Default.TokenizerFile) is { } file
            ? TokenizerFileReader.Read(folder.Find(JsonName)!, file)
            : ReadList(folder, config);
        return vocabulary.Ids.ContainsKey(vocabulary.UnknownToken)
            ? vocabulary with
            {
                Frame = ReadFrame(config, vocabulary.Frame),
                Fingerprint = ComputeFingerprint(vocabulary.Path, folder),
            }
            : throw EncoderErrors.Damaged(
                vocabulary.Path, $"it has no \"{vocabulary.UnknownToken}\" for unknown words");
    }

    private static WordPieceVocabulary ReadList(EncoderFolder folder, TokenizerConfig? config)
    {
        var path = folder.Find(ListName) ?? throw EncoderErrors.Format(
            folder.Path,
            $"The encoder in \"{folder.Path}\" has no vocabulary: there is no {JsonName} and no {ListName}. " +
            "Download one of them from the encoder's publisher.");
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = EncoderFolder.WrapErrors(path, () => File.ReadAllLines(path));
        foreach (var (id, piece) in lines.Index().Where(line => line.Item.Length > 0))
        {
            ids[piece] = id;
        }

        var lowercase = config?.DoLowerCase ?? true;
        return new WordPieceVocabulary
        {
            Path = path,
            Ids = ids,
            SpecialTokens = [.. BertSpecialTokens.Where(ids.ContainsKey)],
            Rules = new BertTextRules
            {
                SpaceIdeographs = config?.TokenizeChineseChars ?? true,
                StripAccents = config?.StripAccents ?? lowercase,
                Lowercase = lowercase,
            },
        };
    }

    private static string ComputeFingerprint(string path, EncoderFolder folder) => EncoderFolder.WrapErrors(
        path,
        () => SearchPapers.Files.Fingerprint.Compute(
            SearchPapers.Files.Fingerprint.ComputeForFile(path),
            folder.Find(TokenizerConfig.FileName) is { } config
                ? SearchPapers.Files.Fingerprint.ComputeForFile(config)
                : null));

    private static (string Start, string End, string Padding) ReadFrame(
        TokenizerConfig? config, (string Start, string End, string Padding) defaults) => (
        TokenizerConfig.ReadToken(config?.ClsToken) ?? defaults.Start,
        TokenizerConfig.ReadToken(config?.SepToken) ?? defaults.End,
        TokenizerConfig.ReadToken(config?.PadToken) ?? defaults.Padding);
}
