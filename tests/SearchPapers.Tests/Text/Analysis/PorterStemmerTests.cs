using SearchPapers.Text.Analysis;

namespace SearchPapers.Tests.Text.Analysis;

public sealed class PorterStemmerTests
{
    [Theory]
    [InlineData(
        "caresses ponies ties caress cats as is its was agreed feed plastered bled motoring sing conflated troubled " +
        "sized")]
    [InlineData(
        "hopping tanned falling hissing fizzed failing filing happy sky relational conditional rational valenci " +
        "hesitanci")]
    [InlineData(
        "digitizer conformabli radicalli differentli vileli analogousli vietnamization predication operator feudalism")]
    [InlineData(
        "decisiveness hopefulness callousness formaliti sensitiviti sensibiliti analogi triplicate formative")]
    [InlineData(
        "formalize electriciti electrical hopeful goodness revival allowance inference airliner gyroscopic " +
        "adjustable defensible")]
    [InlineData(
        "irritant replacement adjustment dependent adoption homologou communism activate angulariti homologous " +
        "effective")]
    [InlineData(
        "bowdlerize probate rate cease controll roll y by day syzygy yyy eed ion ing ed s ss sss ies sses logi bli " +
        "k-means 3d 2s")]
    public void A_word_has_the_same_stem_as_with_Lucene(string words) => Assert.All(words.Split(' '), AssertSame);

    [Fact]
    public void Random_words_have_the_same_stems_as_with_Lucene()
    {
        string[] suffixes =
        [
            "", "s", "es", "ies", "sses", "eed", "ed", "ing", "y", "ational", "tional", "enci", "anci", "izer", "bli",
            "alli", "entli", "eli", "ousli", "ization", "ation", "ator", "alism", "iveness", "fulness", "ousness",
            "aliti", "iviti", "biliti", "logi", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al",
            "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
            "iti", "ous", "ive", "ize", "e", "ll", "tt", "zz",
        ];
        const string Letters = "aeioubcdlmnrstwxyz3'é";
        var random = new Random(11);
        for (var count = 0; count < 100_000; count++)
        {
            var root = new string([.. random.GetItems<char>(Letters, random.Next(0, 6))]);
            AssertSame(root + random.GetItems(suffixes, 1)[0] + random.GetItems(suffixes, 1)[0]);
        }
    }

    private static void AssertSame(string word)
    {
        var stem = PorterStemmer.Stem([.. word]).ToString();

        Assert.Equal((word, LuceneStemmer.Stem(word)), (word, stem));
    }
}
