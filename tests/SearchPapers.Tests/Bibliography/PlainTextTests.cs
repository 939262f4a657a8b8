using SearchPapers.Bibliography;
using SearchPapers.Ingestion.Papers;

namespace SearchPapers.Tests.Bibliography;

public sealed class PlainTextTests
{
    // What fonts of PDFs bring in; .NET refuses to normalize it.
    private static readonly string Odd = $"Bees{(char)0xFFFE} and \U0001D538 {(char)0xD835}w{(char)0xDD38}asps{(char)0xD835}";

    [Fact]
    public void What_no_text_may_hold_is_left_out_and_pairs_stay()
    {
        Assert.Equal("Bees and \U0001D538 wasps", PlainText.OnOneLine(Odd));
        Assert.Equal("beesandawasps", PlainText.Fold(Odd));
        Assert.Equal("bees-and-a-wasps", PlainText.Slug(Odd, 80));
    }

    [Fact]
    public void A_PDF_whose_title_is_no_text_as_a_whole_is_compared_with_its_list()
    {
        var listed = new Reference { Title = "Bees and A wasps" };

        var paper = new PaperDetails { Paper = new Paper { Id = new PaperId("bees"), Title = listed.Title } };

        Assert.Null(MetadataConflicts.Mark(paper, listed, new ExtractedPaper { File = "bees.pdf", Title = Odd }).PdfTitle);
    }
}
