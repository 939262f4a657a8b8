using SearchPapers.Sources.BibTex;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Export;

public sealed class BibTexWriterTests : PaperWriterConformanceTests
{
    protected override ExportFormat Format => ExportFormat.BibTex;

    private protected override IEnumerable<(string Id, string Title)> Read(string export)
    {
        var content = BibTexBibliography.Read(export, "all.bib");
        Assert.Empty(content.Failures);
        return content.References.Select(paper => Describe(paper.PreferredId(), paper.Title));
    }
}
