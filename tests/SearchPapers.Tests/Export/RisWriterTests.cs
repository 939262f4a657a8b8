using System.Text.RegularExpressions;

namespace SearchPapers.Tests.Export;

public sealed partial class RisWriterTests : PaperWriterConformanceTests
{
    private const string End = "ER  - \r\n\r\n";

    protected override ExportFormat Format => ExportFormat.Ris;

    protected override string NewLine => "\r\n";

    private protected override IEnumerable<(string Id, string Title)> Read(string export) =>
        export.Split(End)[..^1].Select(record =>
        {
            var lines = record.Split("\r\n")[..^1];
            Assert.All(lines, line => Assert.Matches(Line(), line));
            Assert.StartsWith("TY", Assert.Single(lines, line => line.StartsWith("TY  - ", StringComparison.Ordinal)));
            return Describe(Value(lines, "ID"), Value(lines, "TI"));
        });

    private static string Value(string[] lines, string tag) =>
        Assert.Single(lines, line => line.StartsWith(tag, StringComparison.Ordinal))[6..];

    [GeneratedRegex("^[A-Z][A-Z0-9]  - [^\r\n]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
