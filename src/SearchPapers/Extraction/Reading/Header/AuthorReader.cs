using System.Globalization;
using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Header;

/// <summary>Reads the authors' names out of the lines between title and abstract.</summary>
/// <remarks>
/// Names are set alike, and unlike what stands between them: the first name found tells how. Side by side they stand in
/// boxes; a name ends at a mark, a comma or an "and"; what follows an affiliation on the same line is more of it.
/// </remarks>
internal static partial class AuthorReader
{
    /// <summary>A gap of so many ems parts two boxes that stand side by side.</summary>
    private const float BoxGap = 1.2f;

    public static IReadOnlyList<string> Read(IReadOnlyList<PaperLine> lines)
    {
        var rows = Rows(lines.TakeWhile(line => !IsProse(line))).Select(row => row.SelectMany(Boxes).ToList()).ToList();
        var look = rows.SelectMany(boxes => boxes).Where(box => Names(box).Any(IsName)).Select(Look).FirstOrDefault();
        return [.. rows
            .Select(boxes => boxes.Where(box => Look(box) == look).SelectMany(Names).ToList())
            .SelectMany(OfRow)
            .Select(InMixedCase)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Names side by side may stand in two columns: lines on one height are one row.</summary>
    private static List<List<PaperLine>> Rows(IEnumerable<PaperLine> lines)
    {
        var rows = new List<List<PaperLine>>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Layout.Baseline - line.Layout.Baseline) < 0.3f * line.Layout.Size)
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

    /// <summary>
    /// Beside a name that looks like one, what is set in the same way is a name too, whatever its case.
    /// </summary>
    private static IEnumerable<string> OfRow(List<string> parts) =>
        parts.Exists(IsName) ? parts.Where(part => IsName(part) || UncasedName.IsMatch(part)) : [];

    /// <summary>Some journals print names in capitals; nobody is cited so.</summary>
    private static string InMixedCase(string name) =>
        name.Any(char.IsLower) ? name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    private static bool IsName(string text) => Name.IsMatch(text);

    /// <summary>Tells whether a line is part of a sentence, as no line of names and addresses is.</summary>
    public static bool IsProse(PaperLine line)
    {
        var words = line.Text.Split(' ');
        return words.Length >= 9
            && !line.Text.Contains('@', StringComparison.Ordinal)
            && words.Count(word => word.Length > 1 && char.IsLower(word[0])) * 2 > words.Length;
    }

    private static IEnumerable<List<StyledRun>> Boxes(PaperLine line)
    {
        var box = new List<StyledRun>();
        foreach (var run in line.Runs)
        {
            if (box.Count > 0 && run.Left - box[^1].Right > BoxGap * line.Layout.Size)
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

    private static (float Size, FontStyle Style) Look(List<StyledRun> box)
    {
        var main = box.Find(run => !run.Style.HasFlag(FontStyle.Raised)) ?? box[0];
        return (MathF.Round(main.Size), main.Style & (FontStyle.Bold | FontStyle.Italic));
    }

    private static List<string> Names(List<StyledRun> box)
    {
        var look = Look(box);
        var text = PageLine.Join(box.Select((run, at) => IsMark(box, at) || IsUnlike(run, look) ? run with { Text = " , " } : run));
        if (text.TrimStart().StartsWith(','))
        {
            return [];
        }

        var parts =
            Separators.Split(Email.Replace(text, " , ")).Select(part => part.Trim(Marks)).Where(part => part.Length > 0).ToList();
        var names = parts.TakeWhile(part => !Affiliation.IsMatch(part)).ToList();
        return Place.IsMatch(text) && names.Count == parts.Count ? [] : names;
    }

    /// <summary>What is set unlike the name before it, on the same line, says what its bearer is.</summary>
    private static bool IsUnlike(StyledRun run, (float Size, FontStyle Style) look) =>
        run.Text.Any(char.IsLetter)
        && (run.Style & (FontStyle.Bold | FontStyle.Italic)) != look.Style && !run.Style.HasFlag(FontStyle.Raised);

    /// <summary>A mark is raised, or a single character of another font that hangs on a name.</summary>
    private static bool IsMark(List<StyledRun> box, int at)
    {
        var run = box[at];
        return run.Style.HasFlag(FontStyle.Raised)
            || (at > 0 && !run.SpaceBefore && run.Text.Length == 1 && run.Style != box[at - 1].Style
                && char.IsLetter(box[at - 1].Text[^1]));
    }

    private static readonly char[] Marks = [.. " ,*∗†‡§¶⋆♯♮#0123456789.:"];

    [GeneratedRegex(@"\s*(?:,|;|·|•|\||&|[*∗†‡§¶⋆]|\band\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separators { get; }

    [GeneratedRegex(@"\{[^}]*\}\s*@\s*\S+|\S+\s?@\s?\S+|https?:\S+|www\.\S+")]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"^(?:" + PersonName.ParticlePattern + @"|\p{Lu}[\p{L}'’\-‐]*\.?)(?:[\s-]+(?:" + PersonName.ParticlePattern + @"|\p{Lu}[\p{L}'’\-‐]*\.?|(?i:" + PersonName.SuffixPattern + @")\.?)){1,5}$")]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^\p{L}{2,}(?: \p{L}\.?)* \p{L}{2,}$")]
    private static partial Regex UncasedName { get; }

    [GeneratedRegex(@"\b(?:editors?\b|communicated by|received|accepted|corresponding|equal contribution|email)|(?-i:,\s*[A-Z]{2}(?:\s+\d{5})?\b)|\b(?:USA|U\.S\.A|UK|China|Germany|France|Canada|Israel|Japan|India|Italy|Switzerland|Netherlands|Sweden|Australia|Singapore|Korea|Spain|Austria|Denmark|Finland|Norway|Belgium|Taiwan|Brazil|Russia)\b\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Place { get; }

    [GeneratedRegex(@"\b(?:universi[td]|institut|department|dept|school|college|laborator|labs?\b|research|cent(?:er|re|ro)\b|academy|facult|inc\b|corp|ltd|llc|google|deepmind|microsoft|yahoo|facebook|amazon|apple\b|nvidia|openai|adobe|ibm\b|eth\b|epfl|mit\b|inria|cnrs|street|avenue|technolog|technion|polytechni|polit[eé]cnic|[eé]cole|hochschule|hospital|foundation|company|group\b|school|division|national|science|engineering|eecs|csail|ai\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Affiliation { get; }
}
