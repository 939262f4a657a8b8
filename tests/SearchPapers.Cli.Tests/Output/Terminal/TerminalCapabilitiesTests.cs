using SearchPapers.Cli.Output.Terminal;

namespace SearchPapers.Cli.Tests.Output.Terminal;

public sealed class TerminalCapabilitiesTests
{
    [Theory]
    [InlineData("TERM=xterm-256color", true, false)]
    [InlineData("TERM=xterm-256color VTE_VERSION=7600", true, true)]
    [InlineData("TERM=xterm-256color VTE_VERSION=4601", true, false)]
    [InlineData("TERM=xterm-kitty", true, true)]
    [InlineData("TERM=xterm TERM_PROGRAM=vscode", true, true)]
    [InlineData("TERM=xterm TERM_PROGRAM=Apple_Terminal", true, false)]
    [InlineData("TERM=xterm FORCE_HYPERLINK=1", true, true)]
    [InlineData("TERM=xterm-kitty FORCE_HYPERLINK=0", true, false)]
    [InlineData("WT_SESSION=1", true, true)]
    [InlineData("TERM=dumb FORCE_HYPERLINK=1", false, false)]
    [InlineData("TERM=xterm-kitty NO_COLOR=1", false, false)]
    [InlineData("", false, false)]
    public void Styles_and_links_are_for_terminals_that_show_them(string variables, bool hasStyles, bool hasLinks)
    {
        var look = Detect(80, noColor: false, variables);

        Assert.Equal((hasStyles, hasLinks), (look.HasStyles, look.HasLinks));
    }

    [Fact]
    public void Who_wants_no_colour_gets_plain_text() =>
        Assert.Equal(new TerminalCapabilities(80, false, false), Detect(80, noColor: true, "TERM=xterm-kitty"));

    [Theory]
    [InlineData(72, 72)]
    [InlineData(400, 100)]
    [InlineData(0, 80)]
    public void Lines_are_as_wide_as_the_terminal_but_no_wider_than_is_good_to_read(int columns, int width) =>
        Assert.Equal(width, Detect(columns, noColor: false, "TERM=xterm").Width);

    private static TerminalCapabilities Detect(int columns, bool noColor, string variables)
    {
        var values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return TerminalCapabilities.Detect(columns, noColor, values.GetValueOrDefault);
    }
}
