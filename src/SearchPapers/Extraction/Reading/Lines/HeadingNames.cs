using System.Text.RegularExpressions;

namespace SearchPapers.Extraction.Reading.Lines;

internal static partial class HeadingNames
{
    public static bool IsCommon(string text) => Common.IsMatch(text);

    public static bool IsIntroduction(string text) => Introduction.IsMatch(text);

    public static bool IsReferences(string text) => References.IsMatch(text);

    private const string Prefix = @"^(?:(?:\d{1,2}|[IVX]{1,5}|[A-Z])[.:]?\s+)?";

    [GeneratedRegex(
        Prefix
            + @"(?:introduction|related works?|background|preliminaries|conclusions?|discussion"
            + @"|(?:conclusions?|discussion) and (?:future works?|discussions?|conclusions?)|acknowledge?ments?"
            + @"|references|bibliography|appendix|appendices|supplementary materials?|abstract|experiments?"
            + @"|(?:experimental )?results|methods?|materials and methods|summary|future work)[.:]?—?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Common { get; }

    [GeneratedRegex(Prefix + @"introduction[.:]?—?$", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction { get; }

    [GeneratedRegex(
        Prefix + @"(?:references|bibliography|literature cited|references and notes|works cited)[.:]?—?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex References { get; }
}
