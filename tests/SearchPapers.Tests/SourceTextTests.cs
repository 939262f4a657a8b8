using System.Text.RegularExpressions;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests;

/// <summary>The language and the form of all source files and documents, as CONTRIBUTING.md describes them.</summary>
public sealed partial class SourceTextTests
{
    private const int MaxColumns = 120;

    [Fact]
    public void No_file_uses_a_phrase_that_plain_English_has_a_better_word_for() =>
        AssertNone(line => Phrases().IsMatch(line.Text));

    [Fact]
    public void No_line_of_code_is_longer_than_120_columns() =>
        AssertNone(line => line.Path.EndsWith(".cs", StringComparison.Ordinal) && line.Text.Length > MaxColumns);

    private static void AssertNone(Func<(string Path, int Number, string Text), bool> isFault)
    {
        var faults = Lines().Where(isFault).Select(line => $"{line.Path}:{line.Number}: {line.Text.Trim()}").ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<(string Path, int Number, string Text)> Lines() =>
        from path in Repository.TextFiles()
        where Path.GetFileName(path) != $"{nameof(SourceTextTests)}.cs"
        from line in File.ReadLines(Path.Combine(Repository.Root, path)).Index()
        select (path, line.Index + 1, line.Item);

    // Write "or null", "if", "returns whether", "again", "fixes", "retriever", "duplicate", "skipped", "inferred".
    [GeneratedRegex(
        @"\bwhere there (?:is|are) none\b|\bwho(?:so)?ever\b|\banew\b|\btells? whether\b|\bin force\b|\bparted by\b" +
        @"|\bmends?\b|\bmended\b|\bso to speak\b|\btwins?\b|\bis asked\b|\blearnt\b|\bby meaning\b|\bpassed over\b" +
        @"|\bwhat (?:nobody|no one)\b|\bheld against\b|\bone's own\b|\btold apart\b|\bis to be had\b|\bat hand\b" +
        @"|(?:keyword|semantic|ranking) legs?\b|\blet go\b|\bas is told\b|\bbeside (?:the|it)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrases();
}
