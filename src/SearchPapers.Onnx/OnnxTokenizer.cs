using SearchPapers.Encoders.Folders;

namespace SearchPapers.Onnx;

/// <summary>Makes the ids that a transformer reads: a text's pieces, cut to length, between the tokens around a text.</summary>
internal sealed class OnnxTokenizer
{
    private readonly WordPieceTokenizer _pieces;
    private readonly int _maxTokens;
    private readonly int _start;
    private readonly int _end;

    /// <exception cref="SearchPapersException">The vocabulary lacks the tokens around a text.</exception>
    public OnnxTokenizer(WordPieceVocabulary vocabulary, int maxTokens)
    {
        (_pieces, _maxTokens) = (new WordPieceTokenizer(vocabulary), maxTokens);
        (_start, _end, PaddingId) = (Id(vocabulary.Frame.Start), Id(vocabulary.Frame.End), Id(vocabulary.Frame.Padding));

        int Id(string token) => vocabulary.Ids.TryGetValue(token, out var id) ? id : throw EncoderErrors.Damaged(
            vocabulary.Path, $"it has no \"{token}\", which the encoder puts around texts");
    }

    public int PaddingId { get; }

    public int[] Encode(string text) => [_start, .. _pieces.Encode(text).Take(_maxTokens - 2), _end];
}
