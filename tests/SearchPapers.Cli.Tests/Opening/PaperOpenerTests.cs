using SearchPapers.Cli.Opening;

namespace SearchPapers.Cli.Tests.Opening;

public sealed class PaperOpenerTests
{
    private static readonly PaperLocation Pdf = new("file:///papers/a.pdf#page=3", "/papers/a.pdf", 3);
    private static readonly PaperLocation OnWeb = new("https://example.org/a", File: null, Page: null);

    [Theory]
    [InlineData("evince xdg-open", "evince --page-index=3 /papers/a.pdf")]
    [InlineData("mupdf", "mupdf /papers/a.pdf 3")]
    [InlineData("SumatraPDF explorer", "SumatraPDF -page 3 /papers/a.pdf")]
    [InlineData("xdg-open", "xdg-open /papers/a.pdf")]
    public void A_PDF_is_opened_at_its_page_by_a_reader_that_supports_pages(string programs, string expected) =>
        Assert.Equal((true, expected), Open(programs, Pdf));

    [Fact]
    public void Without_a_page_the_default_program_opens_it() =>
        Assert.Equal((true, "xdg-open /papers/a.pdf"), Open("evince xdg-open", Pdf with { Page = null }));

    [Theory]
    [InlineData("evince xdg-open", "xdg-open https://example.org/a")]
    [InlineData("open", "open https://example.org/a")]
    [InlineData("explorer", "explorer https://example.org/a")]
    public void A_web_address_is_opened_by_the_default_program(string programs, string expected) =>
        Assert.Equal((true, expected), Open(programs, OnWeb));

    [Theory]
    [InlineData("")]
    [InlineData("evince")]
    public void Without_a_program_nothing_is_opened(string programs) => Assert.Equal((false, ""), Open(programs, OnWeb));

    private static (bool IsOpened, string Started) Open(string programs, PaperLocation place)
    {
        var machine = new FakePrograms(programs.Split(' '));
        return (new PaperOpener(machine).Open(place), machine.Started);
    }

    private sealed class FakePrograms(string[] programs) : IPrograms
    {
        public string Started { get; private set; } = "";

        public bool Has(string program) => programs.Contains(program);

        public bool Start(string program, IReadOnlyList<string> arguments)
        {
            Started = $"{program} {string.Join(' ', arguments)}";
            return true;
        }
    }
}
