using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Structure;

/// <summary>Tells headings from prose by their number, their name and their look.</summary>
internal static partial class Headings
{
    public const int LongestHeading = 160;

    /// <summary>Tells whether a line can begin a heading.</summary>
    public static bool IsHeading(PaperLine line, BodyStyle body) =>
        line.Text.Length <= LongestHeading
        && line.Text.Any(char.IsLetter)
        && (IsNamed(line.Text) ? IsSetApart(line.Layout, body) || IsCapitals(line.Text) : IsNumbered(line.Text) && IsSetApart(line.Layout, body));

    public static bool IsNamed(string text) => Name.IsMatch(text);

    public static bool IsNumbered(string text) => Number.IsMatch(text);

    public static bool IsReferences(string text) => ReferencesName.IsMatch(text);

    /// <summary>Returns how deep a heading is nested: by the parts of its number.</summary>
    public static int Level(string heading)
    {
        var number = LeadingNumber.Match(heading);
        return number.Success ? 1 + number.Value.TrimEnd('.', ' ').Count(character => character == '.') : 1;
    }

    public static bool IsSetApart(PageLine line, BodyStyle body) =>
        line.IsMostly(TextStyle.Bold) || line.Size > 1.08f * body.Size || IsCapitals(line.Text) || line.IsMostly(TextStyle.Italic);

    private static bool IsCapitals(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    [GeneratedRegex(@"^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[A-Z](?:\.\d{1,2}){1,3}\.?|[A-Z]\.?|[IVX]{1,5}\.|Appendix [A-Z](?:\.|:)?)\s+\p{Lu}[\p{L}\d]*", RegexOptions.None)]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"^(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){0,3}\.?\s")]
    private static partial Regex LeadingNumber { get; }

    [GeneratedRegex(@"^(?:(?:\d{1,2}|[IVX]{1,5}|[A-Z])\.?\s+)?(?:introduction|related works?|background|preliminaries|conclusions?|discussion|conclusions? and (?:future work|discussion)|acknowledge?ments?|references|bibliography|appendix|appendices|supplementary materials?|abstract|experiments?|results|methods?|summary)[.:]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^(?:(?:\d{1,2}|[IVX]{1,5}|[A-Z])\.?\s+)?(?:references|bibliography|literature cited|references and notes|works cited)[.:]?$", RegexOptions.IgnoreCase)]
    private static partial Regex ReferencesName { get; }
}
