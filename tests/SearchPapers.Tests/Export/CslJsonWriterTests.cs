using System.Text.Json;

namespace SearchPapers.Tests.Export;

public sealed class CslJsonWriterTests : PaperWriterConformanceTests
{
    protected override ExportFormat Format => ExportFormat.CslJson;

    private protected override IEnumerable<(string Id, string Title)> Read(string export)
    {
        using var items = JsonDocument.Parse(export);
        return [.. items.RootElement.EnumerateArray().Select(
            item => Describe(item.GetProperty("id").GetString()!, item.GetProperty("title").GetString()!))];
    }
}
