using System.Text;
using SearchPapers.Encoders.Folders;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Folders;

public sealed class WordPieceTokenizerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bees dance", "bee ##s dance")]
    [InlineData("  Bees\n\tDANCE.", "bee ##s dance .")]
    [InlineData("béés", "bee ##s")]
    [InlineData("be\u200Be\u0000s\uFFFD", "bee ##s")]
    [InlineData("bee\u00A0bee", "bee bee")]
    [InlineData("bee蜂bee", "bee [UNK] bee")]
    [InlineData("bee+bee", "bee [UNK] bee")]
    [InlineData("beetle", "[UNK]")]
    [InlineData("bee[SEP]bee[MASK][PAD]", "bee [SEP] bee [MASK] [PAD]")]
    [InlineData("[sep]", "[UNK] [UNK] [UNK]")]
    [InlineData("\uD83D bee", "bee")]
    [InlineData("", "")]
    public void A_text_is_split_into_the_longest_matching_pieces(string text, string pieces)
    {
        File.WriteAllText(_folder["tokenizer.json"], TinyEncoder.TokenizerJson());

        Assert.Equal(pieces, Pieces(Open(_folder.Path), text));
    }

    [Fact]
    public void A_list_of_pieces_is_read_with_the_settings_of_its_config()
    {
        File.WriteAllLines(_folder["vocab.txt"], TinyEncoder.Vocabulary);
        File.WriteAllText(
            _folder["tokenizer_config.json"], """{ "do_lower_case": false, "sep_token": { "content": "</s>" } }""");

        var tokenizer = Open(_folder.Path);

        Assert.Equal("bee ##s [UNK] [SEP] [UNK]", Pieces(tokenizer, "bees Dance [SEP] béés"));
        Assert.Equal(("[CLS]", "</s>", "[PAD]"), tokenizer.Vocabulary.Frame);
    }

    [Fact]
    public void A_word_of_more_than_a_hundred_characters_is_unknown()
    {
        File.WriteAllText(_folder["tokenizer.json"], TinyEncoder.TokenizerJson());
        var tokenizer = Open(_folder.Path);

        Assert.Equal(98, tokenizer.Encode("bee" + new string('s', 97)).Count);
        Assert.Equal([tokenizer.UnknownId], tokenizer.Encode("bee" + new string('s', 98)));
    }

    [Fact]
    public void A_surrogate_pair_counts_as_one_character()
    {
        File.WriteAllLines(_folder["vocab.txt"], ["[UNK]", "𝒜", "##𝒜"]);

        Assert.Equal(100, Open(_folder.Path).Encode(new StringBuilder().Insert(0, "𝒜", 100).ToString()).Count);
    }

    [Theory]
    [InlineData(
        """{ "model": { "type": "Unigram", "vocab": [["a", -1.5]] } }""", "pass an embedding generator to the library")]
    [InlineData("""{ "model": { "type": "WordPiece", "vocab": [1] } }""", "no vocabulary")]
    [InlineData("""{ "model": { "type": "WordPiece", "vocab": { "a": "b" } } }""", "Cannot read")]
    [InlineData(
        """{ "model": { "type": "WordPiece", "vocab": { "a": 0 } }, "pre_tokenizer": { "type": "ByteLevel" } }""",
        "ByteLevel")]
    [InlineData(
        """{ "model": { "type": "WordPiece", "vocab": { "a": 0 } }, "added_tokens": [ { "id": 1, "content": "" } ] }""",
        "added tokens")]
    [InlineData("""{ "model": null }""", "no model")]
    [InlineData("{ \"model\": ", "Cannot read")]
    [InlineData("null", "empty")]
    public void An_unsupported_or_damaged_tokenizer_is_refused(string json, string reason)
    {
        File.WriteAllText(_folder["tokenizer.json"], json);

        var error = ErrorAssert.Throws(SearchPapersError.EncoderFormat, () => Open(_folder.Path));

        Assert.Contains(reason, error.Message);
        Assert.Equal(_folder["tokenizer.json"], error.Path);
    }

    [Fact]
    public void A_vocabulary_without_a_token_for_unknown_words_is_refused()
    {
        File.WriteAllLines(_folder["vocab.txt"], ["bee"]);

        Assert.Contains("[UNK]", ErrorAssert.Throws(SearchPapersError.EncoderFormat, () => Open(_folder.Path)).Message);
    }

    [Theory]
    [InlineData("tokenizer.json")]
    [InlineData("vocab.txt")]
    public void The_ids_equal_those_of_the_reference_implementation_for_bert(string file)
    {
        var data = TestData.Folder("models", "bert-base-uncased-vocab");
        File.Copy(Path.Combine(data, file), _folder[file]);
        var tokenizer = Open(_folder.Path);
        var goldens = GoldenText.Read(Path.Combine(data, "golden_ids.json"));

        Assert.Equal(22, goldens.Count);
        Assert.All(goldens, golden => Assert.Equal(golden.Ids, (int[])[101, .. tokenizer.Encode(golden.Text), 102]));
    }

    [Fact]
    public void The_ids_equal_those_of_the_reference_implementation_for_model2vec()
    {
        var data = TestData.Folder("models", "m2v-wordpiece-64d");
        var tokenizer = Open(data);
        var goldens = GoldenText.Read(Path.Combine(data, "golden.json"));

        Assert.Equal(24, goldens.Count);
        Assert.All(
            goldens, golden => Assert.Equal(golden.IdsWithSpecial, (int[])[2, .. tokenizer.Encode(golden.Text), 3]));
    }

    private static WordPieceTokenizer Open(string folder) =>
        new(WordPieceVocabularyReader.Read(new EncoderFolder(folder)));

    private static string Pieces(WordPieceTokenizer tokenizer, string text) =>
        string.Join(' ', tokenizer.Encode(text).Select(id => TinyEncoder.Vocabulary[id]));
}
