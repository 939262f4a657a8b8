using System.Globalization;
using SearchPapers.Sources;
using SearchPapers.Sources.BibTex;
using SearchPapers.Sources.Latex;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Sources.BibTex;

/// <summary>Some three hundred unusual entries of bibliographies, from the tables in the test data.</summary>
public sealed class BibTexCasesTests
{
    public static TheoryData<string, string> Texts => CaseTable.Read("Sources/BibTex/Cases/texts.asv");

    public static TheoryData<string, string> Names => CaseTable.Read("Sources/BibTex/Cases/names.asv");

    public static TheoryData<string, string> Entries => CaseTable.Read("Sources/BibTex/Cases/entries.asv");

    [Theory]
    [MemberData(nameof(Texts))]
    public void TeX_is_converted_to_plain_text(string tex, string expected) =>
        Assert.Equal(expected, LatexReader.ToPlain(tex));

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_read_with_given_names_first(string tex, string expected) =>
        Assert.Equal(expected, string.Join(" | ", BibTexNameList.Read(tex)));

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_entry_is_read_or_reported_by_line(string bibliography, string expected)
    {
        var list = BibTexBibliography.Read(bibliography, "refs.bib");

        var claims = expected.Split("; ").Select(claim => claim.Split('=', 2)).ToList();
        var faults = claims.Where(claim => claim[0] == "fault").Select(claim => claim[1].Split(' ', 2)).ToList();
        Assert.Equal(faults.Select(fault => $"refs.bib:{fault[0]}"), list.Failures.Select(failure => failure.Id));
        Assert.All(
            faults.Zip(list.Failures),
            pair => Assert.Contains(pair.First[1], pair.Second.Reason, StringComparison.Ordinal));
        Assert.Equal(Claimed(claims, "papers") ?? "1", list.References.Count.ToString(CultureInfo.InvariantCulture));
        Assert.All(
            claims.Where(claim => claim[0] is not ("fault" or "papers")),
            claim => Assert.Equal(claim[1], FieldOf(claim[0], list)));
    }

    [Fact]
    public void Only_the_first_of_thousands_of_bad_entries_are_reported()
    {
        var list =
            BibTexBibliography.Read(string.Concat(Enumerable.Repeat("@misc{a1, year=2017}\n", 3000)), "refs.bib");

        Assert.Equal(101, list.Failures.Count);
        Assert.Contains("2900 more entries", list.Failures[^1].Reason, StringComparison.Ordinal);
    }

    private static string? Claimed(IEnumerable<string[]> claims, string name) =>
        claims.FirstOrDefault(claim => claim[0] == name)?[1];

    private static string FieldOf(string name, SourceContent list)
    {
        var paper = list.References[name.StartsWith("2.", StringComparison.Ordinal) ? 1 : 0];
        return name switch
        {
            "key" => paper.CitationKey,
            "id" => paper.PreferredId(),
            "title" or "2.title" => paper.Title,
            "authors" => string.Join(" | ", paper.Authors),
            "year" => paper.Year?.ToString(CultureInfo.InvariantCulture),
            "venue" => paper.Venue,
            "links" => string.Join(" | ", paper.Links.Select(link => link.Url)),
            "tags" => string.Join(" | ", paper.Tags),
            "note" => paper.Note?.Replace('\n', '/'),
            "abstract" => paper.Abstract,
            _ => throw new ArgumentException($"Unknown field '{name}'.", nameof(name)),
        } ?? "";
    }
}
