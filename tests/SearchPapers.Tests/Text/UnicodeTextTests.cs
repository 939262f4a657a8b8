using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;
using SearchPapers.Ingestion.Papers;
using SearchPapers.Text;

namespace SearchPapers.Tests.Text;

public sealed class UnicodeTextTests
{
    // Fonts of PDFs yield such text; string.Normalize throws on it.
    private static readonly string Invalid =
        $"Bees{(char)0xFFFE} and \U0001D538 {(char)0xD835}w{(char)0xDD38}asps{(char)0xD835}";

    [Fact]
    public void Invalid_characters_are_removed_and_surrogate_pairs_remain()
    {
        Assert.Equal("Bees and \U0001D538 wasps", UnicodeText.ToSingleLine(Invalid));
        Assert.Equal("beesandawasps", TitleText.Fold(Invalid));
        Assert.Equal("bees-and-a-wasps", Slug.Create(Invalid, 80));
    }

    [Fact]
    public void An_invalid_title_of_a_PDF_is_compared_with_the_listed_title()
    {
        var listed = new Reference { Title = "Bees and A wasps" };

        var paper = new PaperDetails { Paper = new Paper { Id = new PaperId("bees"), Title = listed.Title } };

        Assert.Null(
            MetadataConflicts.Mark(paper, listed, new ExtractedPaper { File = "bees.pdf", Title = Invalid }).PdfTitle);
    }
}
