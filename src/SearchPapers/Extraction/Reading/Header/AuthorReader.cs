using System.Globalization;
using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Header;

/// <summary>Reads the names of the authors from the lines between title and abstract.</summary>
/// <remarks>
/// All names have the style of the first one; affiliations between them usually differ. A wide gap separates boxes of
/// authors side by side. A name ends at a mark, a comma or "and". Everything after an affiliation belongs to it.
/// </remarks>
internal static partial class AuthorReader
{
    /// <summary>The minimum gap between two boxes, in ems.</summary>
    private const float MinBoxGap = 1.2f;

    public static IReadOnlyList<string> Read(IReadOnlyList<PaperLine> lines)
    {
        var rows = GroupIntoRows(lines.TakeWhile(line => !IsProse(line)))
            .Select(row => row.SelectMany(SplitIntoBoxes).ToList())
            .ToList();
        var nameStyle = rows.SelectMany(boxes => boxes)
            .Where(box => SplitNames(box).Any(IsName))
            .Select(GetStyle)
            .FirstOrDefault();
        return [.. rows
            .Select(boxes => boxes.Where(box => GetStyle(box) == nameStyle).SelectMany(SplitNames).ToList())
            .SelectMany(SelectNames)
            .Select(ToMixedCase)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Reading order may put names side by side into different columns. Lines with the same baseline form a row.
    private static List<List<PaperLine>> GroupIntoRows(IEnumerable<PaperLine> lines)
    {
        var rows = new List<List<PaperLine>>();
        foreach (var line in lines)
        {
            if (rows.Count > 0
                && Math.Abs(rows[^1][0].Layout.Baseline - line.Layout.Baseline) < 0.3f * line.Layout.Size)
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        return rows;
    }

    // In a row with a recognized name, other parts in the style of names are names too, even in lower case.
    private static IEnumerable<string> SelectNames(List<string> parts) =>
        parts.Exists(IsName) ? parts.Where(part => IsName(part) || UncasedName.IsMatch(part)) : [];

    // Some journals print names in capitals. Citations do not.
    private static string ToMixedCase(string name) =>
        name.Any(char.IsLower) ? name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    private static bool IsName(string text) => Name.IsMatch(text);

    /// <summary>Returns whether a line is part of a sentence, unlike lines of names and addresses.</summary>
    public static bool IsProse(PaperLine line)
    {
        var words = line.Text.Split(' ');
        return words.Length >= 9
            && !line.Text.Contains('@', StringComparison.Ordinal)
            && words.Count(word => word.Length > 1 && char.IsLower(word[0])) * 2 > words.Length;
    }

    private static IEnumerable<List<StyledRun>> SplitIntoBoxes(PaperLine line)
    {
        var box = new List<StyledRun>();
        foreach (var run in line.Runs)
        {
            if (box.Count > 0 && run.Left - box[^1].Right > MinBoxGap * line.Layout.Size)
            {
                yield return box;
                box = [];
            }

            box.Add(run);
        }

        if (box.Count > 0)
        {
            yield return box;
        }
    }

    private static (float Size, FontStyle Style) GetStyle(List<StyledRun> box)
    {
        var main = box.Find(run => !run.Style.HasFlag(FontStyle.Raised)) ?? box[0];
        return (MathF.Round(main.Size), main.Style & (FontStyle.Bold | FontStyle.Italic));
    }

    private static List<string> SplitNames(List<StyledRun> box)
    {
        var style = GetStyle(box);
        var text = PageLine.Join(box.Select((run, index) =>
            IsMark(box, index) || HasOtherStyle(run, style) ? run with { Text = " , " } : run));
        if (text.TrimStart().StartsWith(','))
        {
            return [];
        }

        var parts = Separators.Split(Email.Replace(text, " , "))
            .Select(part => part.Trim(Marks))
            .Where(part => part.Length > 0)
            .ToList();
        var names = parts.TakeWhile(part => !Affiliation.IsMatch(part)).ToList();
        return AddressOrNote.IsMatch(text) && names.Count == parts.Count ? [] : names;
    }

    // Text in another style after a name on the same line is a rank or a membership.
    private static bool HasOtherStyle(StyledRun run, (float Size, FontStyle Style) nameStyle) =>
        run.Text.Any(char.IsLetter)
        && (run.Style & (FontStyle.Bold | FontStyle.Italic)) != nameStyle.Style && !run.Style.HasFlag(FontStyle.Raised);

    /// <summary>Returns whether a run is raised, or one character in another style directly after a letter.</summary>
    private static bool IsMark(List<StyledRun> box, int index)
    {
        var run = box[index];
        return run.Style.HasFlag(FontStyle.Raised)
            || (index > 0 && !run.SpaceBefore && run.Text.Length == 1 && run.Style != box[index - 1].Style
                && char.IsLetter(box[index - 1].Text[^1]));
    }

    private static readonly char[] Marks = [.. " ,*∗†‡§¶⋆♯♮#0123456789.:"];

    [GeneratedRegex(@"\s*(?:,|;|·|•|\||&|[*∗†‡§¶⋆]|\band\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separators { get; }

    [GeneratedRegex(@"\{[^}]*\}\s*@\s*\S+|\S+\s?@\s?\S+|https?:\S+|www\.\S+")]
    private static partial Regex Email { get; }

    [GeneratedRegex(
        @"^(?:" + PersonName.ParticlePattern + @"|\p{Lu}[\p{L}'’\-‐]*\.?)(?:[\s-]+(?:" + PersonName.ParticlePattern
            + @"|\p{Lu}[\p{L}'’\-‐]*\.?|(?i:" + PersonName.SuffixPattern + @")\.?)){1,5}$")]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^\p{L}{2,}(?: \p{L}\.?)* \p{L}{2,}$")]
    private static partial Regex UncasedName { get; }

    [GeneratedRegex(
        @"\b(?:editors?\b|communicated by|received|accepted|corresponding|equal contribution|email)"
            + @"|(?-i:,\s*[A-Z]{2}(?:\s+\d{5})?\b)|\b(?:USA|U\.S\.A|UK|China|Germany|France|Canada|Israel|Japan"
            + @"|India|Italy|Switzerland|Netherlands|Sweden|Australia|Singapore|Korea|Spain|Austria|Denmark"
            + @"|Finland|Norway|Belgium|Taiwan|Brazil|Russia)\b\.?\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AddressOrNote { get; }

    [GeneratedRegex(
        @"\b(?:universi[td]|institut|department|dept|school|college|laborator|labs?\b|research"
            + @"|cent(?:er|re|ro)\b|academy|facult|inc\b|corp|ltd|llc|google|deepmind|microsoft|yahoo|facebook|amazon"
            + @"|apple\b|nvidia|openai|adobe|ibm\b|eth\b|epfl|mit\b|inria|cnrs|street|avenue|technolog|technion"
            + @"|polytechni|polit[eé]cnic|[eé]cole|hochschule|hospital|foundation|company|group\b|school"
            + @"|division|national|science|engineering|eecs|csail|ai\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Affiliation { get; }
}
