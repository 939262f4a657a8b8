using SearchPapers.Cli.Output;

namespace SearchPapers.Cli.Tests.Output;

public sealed class ScreenTests
{
    [Fact]
    public void Lines_break_between_words_and_go_on_below_their_beginning() => Assert.Equal(
        "1. one two\n   three\n   four\n",
        Written(new Look(11, false, false), "1. ", new Piece("one two three four")));

    [Fact]
    public void A_word_of_several_pieces_is_not_broken() => Assert.Equal(
        "a\n\e[1mstabil\e[0mity!\n",
        Written(new Look(10, true, false), "", new Piece("a "), Piece.Bold("stabil"), new Piece("ity!")));

    [Fact]
    public void A_word_that_is_longer_than_a_line_is_left_whole() => Assert.Equal(
        "see\nhttps://example.org/long\nnow\n",
        Written(new Look(10, false, false), "", new Piece("see https://example.org/long now")));

    [Fact]
    public void Spaces_that_a_text_begins_with_indent_all_its_lines() => Assert.Equal(
        "1.   9 % one\n     two\n",
        Written(new Look(12, false, false), "1. ", Piece.Dim("  9 % one two")));

    [Fact]
    public void A_line_that_is_not_to_be_broken_is_as_long_as_it_is() => Assert.Equal(
        "  rm old && ingest new\n",
        Written(new Look(10, false, false), screen => screen.WriteUnbroken("  ", new Piece("rm old &&\ningest\enew"))));

    [Fact]
    public void Where_a_program_reads_lines_are_not_broken() => Assert.Equal(
        "1. one  two three four\n",
        Written(Look.Plain, "1. ", Piece.Bold("one  two", "https://example.org"), Piece.Dim(" three four")));

    [Fact]
    public void Wide_letters_take_two_columns_and_accents_none() => Assert.Equal(
        "漢字\n漢字 é\n",
        Written(new Look(6, false, false), "", new Piece("漢字 漢字 e\u0301".Normalize())));

    [Fact]
    public void A_link_is_on_every_line_that_its_text_takes() => Assert.Equal(
        "\e[1m\e]8;;https://a.org\e\\one\e]8;;\e\\\e[0m\n\e[1m\e]8;;https://a.org\e\\two\e]8;;\e\\\e[0m\n",
        Written(new Look(5, true, true), "", Piece.Bold("one two", "https://a.org")));

    [Fact]
    public void What_would_steer_a_terminal_is_taken_out() => Assert.Equal(
        "Bees ]0;owned  [31m   now\n",
        Written(Look.Plain, "", new Piece("Bees\e]0;owned\a\e[31m\r\n\u009bnow")));

    [Theory]
    [InlineData("bees", 6, "bees  ")]
    [InlineData("bumblebees", 6, "bumbl…")]
    [InlineData("bum blebees", 5, "bum… ")]
    [InlineData("漢字漢字", 5, "漢字…")]
    public void A_name_is_fitted_into_its_column(string name, int width, string expected) =>
        Assert.Equal(expected, Cells.Fit(name, width));

    private static string Written(Look look, string lead, params IReadOnlyList<Piece> pieces) =>
        Written(look, screen => screen.Write(lead, pieces));

    private static string Written(Look look, Action<Screen> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(new Screen(text, look));
        return text.ToString();
    }
}
