using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Worker.Content;

internal static partial class FontStyleReader
{
    public static FontStyle FromName(string? name)
    {
        if (name is null)
        {
            return FontStyle.None;
        }

        return (BoldName.IsMatch(name) ? FontStyle.Bold : FontStyle.None)
            | (ItalicName.IsMatch(name) ? FontStyle.Italic : FontStyle.None)
            | (MathName.IsMatch(name) ? FontStyle.Math : FontStyle.None)
            | (SmallCapitalsName.IsMatch(name) ? FontStyle.SmallCapitals : FontStyle.None);
    }

    // Medi: the bold weight of the Times that pdfTeX embeds is NimbusRomNo9L-Medi. CMB and SFBX: bold TeX fonts.
    [GeneratedRegex("[Bb]old|BOLD|Black|Heavy|Medi|Demi|CMB|SFBX|SFSX|ECBX|CMSSBX|CMCSCBX|-Bd|[.,-]B$|BoldMT")]
    private static partial Regex BoldName { get; }

    [GeneratedRegex("[Ii]tal|ITAL|Obli|Slant|CMTI|CMSL|SFTI|SFSL|CMBXTI|-It|[.,-]I$|ReguItal")]
    private static partial Regex ItalicName { get; }

    [GeneratedRegex(
        "CMMI|CMSY|CMEX|CMMIB|CMBSY|MSAM|MSBM|EUFM|EUSM|EURM|RSFS|Math|Symbol|MTMI|MTSY"
            + "|rtxmi|txsy|pxsy|STIX.*Size|dsrom|bbold|wasy|stmary",
        RegexOptions.IgnoreCase)]
    private static partial Regex MathName { get; }

    [GeneratedRegex("CSC|LMRomanCaps|SmallCap|-SC$|SmCap")]
    private static partial Regex SmallCapitalsName { get; }
}
