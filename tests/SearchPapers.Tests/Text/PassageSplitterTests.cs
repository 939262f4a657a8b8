using CsCheck;
using SearchPapers.Text;

namespace SearchPapers.Tests.Text;

public sealed class PassageSplitterTests
{
    [Fact]
    public void A_short_text_is_one_passage() =>
        Assert.Equal([0..20], PassageSplitter.Split("One ends. Two beginn", _ => 1));

    [Fact]
    public void A_passage_holds_whole_sentences_of_a_quotable_length()
    {
        var text = Sentences(100, words: 10);

        var passages = PassageSplitter.Split(text, _ => 1).Select(range => text[range]).ToList();

        Assert.All(passages, passage => Assert.InRange(passage.Split(' ').Length, 80, 180));
        Assert.All(passages, passage => Assert.EndsWith(".", passage, StringComparison.Ordinal));
        Assert.Equal(text, string.Join(' ', passages));
    }

    [Fact]
    public void A_passage_stays_on_its_page()
    {
        var text = Sentences(20, words: 5);
        var pageBreak = text.IndexOf("Word 15", StringComparison.Ordinal);

        var passages = PassageSplitter.Split(text, offset => offset < pageBreak ? 3 : 4);

        Assert.Equal([0, pageBreak], passages.Select(range => range.Start.Value));
    }

    [Fact]
    public void No_text_is_lost_with_sentences_of_any_length() =>
        Gen.Int[1, 300].Array[1, 30].Sample(lengths =>
        {
            var text = string.Join(' ', lengths.Select((length, number) => Sentence(number, length)));
            return text == string.Join(' ', PassageSplitter.Split(text, _ => 1).Select(range => text[range]));
        });

    private static string Sentences(int count, int words) =>
        string.Join(' ', Enumerable.Range(0, count).Select(number => Sentence(number, words)));

    private static string Sentence(int number, int words) =>
        string.Join(' ', Enumerable.Repeat("more", words - 1).Prepend($"Word {number}")) + ".";
}
