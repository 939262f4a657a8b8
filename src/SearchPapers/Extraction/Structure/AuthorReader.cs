using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Structure;

/// <summary>Reads the authors' names out of the lines between title and abstract.</summary>
internal static partial class AuthorReader
{
    /// <summary>A gap of so many ems parts two boxes that stand side by side.</summary>
    private const float BoxGap = 1.2f;

    public static IReadOnlyList<string> Read(IReadOnlyList<PaperLine> lines)
    {
        var rows = lines.Select(line => Cells(line).ToList()).ToList();
        var look = rows.SelectMany(cells => cells).Where(cell => Names(cell).Any(Name.IsMatch)).Select(Look).FirstOrDefault();
        return [.. rows
            .Select(cells => cells.Where(cell => Look(cell) == look).SelectMany(Names).ToList())
            .SelectMany(OfRow)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Beside a name that looks like one, what is set in the same way is a name too, whatever its case.</summary>
    private static IEnumerable<string> OfRow(List<string> parts) =>
        parts.Exists(Name.IsMatch) ? parts.Where(part => Name.IsMatch(part) || UncasedName.IsMatch(part)) : [];

    private static IEnumerable<List<TextRun>> Cells(PaperLine line)
    {
        var cell = new List<TextRun>();
        foreach (var run in line.Runs)
        {
            if (cell.Count > 0 && run.Left - cell[^1].Right > BoxGap * line.Layout.Size)
            {
                yield return cell;
                cell = [];
            }

            cell.Add(run);
        }

        if (cell.Count > 0)
        {
            yield return cell;
        }
    }

    private static (float Size, TextStyle Style) Look(List<TextRun> cell)
    {
        var main = cell.Where(run => !run.Style.HasFlag(TextStyle.Raised)).DefaultIfEmpty(cell[0]).First();
        return (MathF.Round(main.Size), main.Style & (TextStyle.Bold | TextStyle.Italic));
    }

    private static List<string> Names(List<TextRun> cell)
    {
        if (cell[0].Style.HasFlag(TextStyle.Raised))
        {
            return [];
        }

        var text = PageLine.Join(cell.Select(run => run.Style.HasFlag(TextStyle.Raised) ? run with { Text = " , " } : run));
        return Affiliation.IsMatch(text)
            ? []
            : [.. Separators.Split(text).Select(part => part.Trim(Marks)).Where(part => part.Length > 0)];
    }

    private static readonly char[] Marks = [' ', ',', '*', '∗', '†', '‡', '§', '¶', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '.'];

    [GeneratedRegex(@"\s*(?:,|;|·|•|\||&|\band\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separators { get; }

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}'’\-]*\.?|van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ten|ter|zu)(?:[\s-]+(?:\p{Lu}[\p{L}'’\-]*\.?|van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ten|ter|zu|[Jj]r\.?|I{2,3}|IV)){1,5}$")]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^\p{L}{2,}(?: \p{L}\.?)* \p{L}{2,}$")]
    private static partial Regex UncasedName { get; }

    [GeneratedRegex(@"@|\b(?:universit|institut|department|dept|school|college|laborator|labs?\b|research|center|centre|academy|facult|inc\b|corp|ltd|google|microsoft|yahoo|facebook|amazon|ibm\b|eth\b|mit\b|inria|cnrs|street|avenue|editors?\b|technolog|polytechni|hospital|foundation|company|group\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Affiliation { get; }
}
