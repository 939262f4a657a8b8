namespace SearchPapers.Tests;

public sealed class PaperIdTests
{
    [Fact]
    public void An_id_keeps_its_exact_characters() =>
        Assert.Equal("hep-th/9901001", new PaperId("hep-th/9901001").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_id_is_refused(string text) =>
        Assert.Throws<ArgumentException>(() => new PaperId(text));
}
