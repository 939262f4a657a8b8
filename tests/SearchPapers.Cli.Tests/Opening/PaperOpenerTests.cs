using SearchPapers.Cli.Opening;

namespace SearchPapers.Cli.Tests.Opening;

public sealed class PaperOpenerTests
{
    private static readonly PaperLocation Pdf = new("file:///papers/a.pdf#page=3", "/papers/a.pdf", 3);
    private static readonly PaperLocation OnWeb = new("https://example.org/a", File: null, Page: null);

    [Fact]
    public void A_PDF_on_this_machine_is_opened_by_the_default_program() =>
        Assert.Equal((true, "xdg-open /papers/a.pdf"), Open("evince xdg-open", Pdf));

    [Theory]
    [InlineData("evince xdg-open", "xdg-open https://example.org/a")]
    [InlineData("open", "open https://example.org/a")]
    [InlineData("explorer", "explorer https://example.org/a")]
    public void A_web_address_is_opened_by_the_default_program(string programs, string expected) =>
        Assert.Equal((true, expected), Open(programs, OnWeb));

    [Theory]
    [InlineData("")]
    [InlineData("evince")]
    public void Without_a_default_program_nothing_is_opened(string programs) =>
        Assert.Equal((false, ""), Open(programs, OnWeb));

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
