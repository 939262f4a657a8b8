using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Tests.Output.Terminal;

public sealed class TerminalWriterTests
{
    [Fact]
    public void Lines_break_between_words_and_go_on_below_their_beginning() => Assert.Equal(
        "1. one two\n   three\n   four\n",
        Written(new TerminalCapabilities(11, false, false), "1. ", new TextSpan("one two three four")));

    [Fact]
    public void A_word_of_several_pieces_is_not_broken() => Assert.Equal(
        "a\n\e[1mstabil\e[0mity!\n",
        Written(
            new TerminalCapabilities(10, true, false),
            "",
            new TextSpan("a "),
            TextSpan.Bold("stabil"),
            new TextSpan("ity!")));

    [Fact]
    public void A_word_that_is_longer_than_a_line_is_left_whole() => Assert.Equal(
        "see\nhttps://example.org/long\nnow\n",
        Written(new TerminalCapabilities(10, false, false), "", new TextSpan("see https://example.org/long now")));

    [Fact]
    public void Spaces_that_a_text_begins_with_indent_all_its_lines() => Assert.Equal(
        "1.   9 % one\n     two\n",
        Written(new TerminalCapabilities(12, false, false), "1. ", TextSpan.Dim("  9 % one two")));

    [Fact]
    public void A_line_that_is_not_to_be_broken_is_as_long_as_it_is() => Assert.Equal(
        "  rm old && ingest new\n",
        Written(
            new TerminalCapabilities(10, false, false),
            screen => screen.WriteUnbroken("  ", new TextSpan("rm old &&\ningest\enew"))));

    [Fact]
    public void Where_a_program_reads_lines_are_not_broken() => Assert.Equal(
        "1. one  two three four\n",
        Written(
            TerminalCapabilities.Plain,
            "1. ",
            TextSpan.Bold("one  two", "https://example.org"),
            TextSpan.Dim(" three four")));

    [Fact]
    public void Wide_letters_take_two_columns_and_accents_none() => Assert.Equal(
        "漢字\n漢字 é\n",
        Written(new TerminalCapabilities(6, false, false), "", new TextSpan("漢字 漢字 e\u0301".Normalize())));

    [Fact]
    public void A_link_is_on_every_line_that_its_text_takes() => Assert.Equal(
        "\e[1m\e]8;;https://a.org\e\\one\e]8;;\e\\\e[0m\n\e[1m\e]8;;https://a.org\e\\two\e]8;;\e\\\e[0m\n",
        Written(new TerminalCapabilities(5, true, true), "", TextSpan.Bold("one two", "https://a.org")));

    [Fact]
    public void What_would_steer_a_terminal_is_taken_out() => Assert.Equal(
        "Bees ]0;owned  [31m   now\n",
        Written(TerminalCapabilities.Plain, "", new TextSpan("Bees\e]0;owned\a\e[31m\r\n\u009bnow")));

    [Theory]
    [InlineData("bees", 6, "bees  ")]
    [InlineData("bumblebees", 6, "bumbl…")]
    [InlineData("bum blebees", 5, "bum… ")]
    [InlineData("漢字漢字", 5, "漢字…")]
    public void A_name_is_fitted_into_its_column(string name, int width, string expected) =>
        Assert.Equal(expected, DisplayWidth.Fit(name, width));

    private static string Written(TerminalCapabilities look, string lead, params IReadOnlyList<TextSpan> pieces) =>
        Written(look, screen => screen.Write(lead, pieces));

    private static string Written(TerminalCapabilities look, Action<TerminalWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(new TerminalWriter(text, look));
        return text.ToString();
    }
}
