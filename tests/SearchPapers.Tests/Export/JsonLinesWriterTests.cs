using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Tests.Export;

public sealed class JsonLinesWriterTests : PaperWriterConformanceTests
{
    protected override ExportFormat Format => ExportFormat.JsonLines;

    private protected override IEnumerable<(string Id, string Title)> Read(string export) =>
        export.Split('\n')[..^1].Select(line =>
        {
            var paper = JsonPaperReader.Parse(line, out var fault)?.Paper;
            Assert.Empty(fault);
            return Describe(paper!.Id.Value, paper.Title);
        });
}
