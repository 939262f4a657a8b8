using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

internal sealed class OnnxTokenizer
{
    private readonly WordPieceTokenizer _tokenizer;
    private readonly int _maxTokens;
    private readonly int _start;
    private readonly int _end;

    /// <exception cref="SearchPapersException">The vocabulary lacks [CLS], [SEP] or [PAD].</exception>
    public OnnxTokenizer(WordPieceVocabulary vocabulary, int maxTokens)
    {
        (_tokenizer, _maxTokens) = (new WordPieceTokenizer(vocabulary), maxTokens);
        var frame = vocabulary.Frame;
        (_start, _end, PaddingId) = (Find(frame.Start), Find(frame.End), Find(frame.Padding));

        int Find(string token) => vocabulary.Ids.TryGetValue(token, out var id) ? id : throw EncoderErrors.Damaged(
            vocabulary.Path, $"it has no \"{token}\", which the encoder adds to texts");
    }

    public int PaddingId { get; }

    public int[] Encode(string text) => [_start, .. _tokenizer.Encode(text).Take(_maxTokens - 2), _end];
}
