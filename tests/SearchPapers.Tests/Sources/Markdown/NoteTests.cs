using SearchPapers.Bibliography;
using SearchPapers.Sources.Markdown;

namespace SearchPapers.Tests.Sources.Markdown;

public sealed class NoteTests
{
    [Theory]
    [InlineData(
        "\"Awesome\" lists work unchanged. Don't stop. The \"real\" one.",
        "\"Awesome\" lists work unchanged. Don't stop. The \"real\" one.")]
    [InlineData("This *really* matters and goes on", "This really matters and goes on")]
    [InlineData("We use Retry-\n  After and \"long\n  quote\" here.", "We use Retry- After and \"long quote\" here.")]
    [InlineData("Devlin, J. et al.", "Devlin, J. et al.")]
    [InlineData(
        "The key idea (from 2014) is in the title. In short: `x` is **not** *y*.",
        "The key idea (from 2014) is in the title. In short: x is not y.")]
    [InlineData("- what the [code](https://github.com/a/b) does is short", "what the code does is short")]
    [InlineData("a half*way* house. [pdf](https://a.org/x.pdf) | [code](https://github.com/a/b)", "a halfway house.")]
    [InlineData(
        "A note first. ICML 2018 was in May. [[pdf](https://a.org/x.pdf)]", "A note first. ICML 2018 was in May.")]
    [InlineData("Ada Lovelace, Charles Babbage. *ICML 2018.* The \"engine\" weaves.", "The \"engine\" weaves.")]
    [InlineData("(ICML 2018) Ada Lovelace, Charles Babbage: a note", "Ada Lovelace, Charles Babbage: a note")]
    public void A_note_on_the_line_of_the_title_is_unchanged_text(string text, string note) =>
        Assert.Equal(note, Read($"* [A Paper of Note](https://arxiv.org/abs/1706.00001) {text}").Note);

    [Fact]
    public void Each_paragraph_and_item_of_a_note_is_a_line()
    {
        var paper = Read("""
            * [A Paper of Note](https://arxiv.org/abs/1706.00001) Worth *it*.

              By Ada Lovelace, Charles Babbage. ICML 2018. A "classic".

              Over two
              lines.
              * One item.
            """);

        Assert.Equal("Worth it.\nA \"classic\".\nOver two lines.\nOne item.", paper.Note);
        Assert.Equal(["Ada Lovelace", "Charles Babbage"], paper.Authors);
    }

    private static Reference Read(string markdown) => Assert.Single(MarkdownReadingList.Read(markdown, "list.md"));
}
