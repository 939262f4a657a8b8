using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchPapers.Extraction.Reading.Sections;

internal sealed partial record SectionNumber(IReadOnlyList<int> Parts, SectionNumberKind Kind)
{
    /// <summary>Whether the word "Appendix" precedes the number.</summary>
    public bool IsAppendix { get; private init; }

    /// <summary>The largest step between consecutive numbers: one heading may have been missed.</summary>
    private const int MaxStep = 2;

    public int Level => Parts.Count;

    public static SectionNumber? Parse(string text)
    {
        var match = Number.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var first = match.Groups["first"].Value;
        var kind = char.IsDigit(first[0]) ? SectionNumberKind.Arabic
            : match.Groups["roman"].Success ? SectionNumberKind.Roman
            : SectionNumberKind.Letter;
        int[] parts =
        [
            kind == SectionNumberKind.Arabic ? int.Parse(first, CultureInfo.InvariantCulture)
                : kind == SectionNumberKind.Roman ? ParseRoman(first)
                : first[0] - 'A' + 1,
            .. match.Groups["rest"].Captures.Select(part => int.Parse(part.ValueSpan, CultureInfo.InvariantCulture)),
        ];
        return new SectionNumber(parts, kind) { IsAppendix = match.Groups["appendix"].Success };
    }

    /// <summary>
    /// Returns whether the number can follow the last number of its kind, or come first if that is null.
    /// </summary>
    public bool Follows(SectionNumber? last)
    {
        if (last is null)
        {
            return Parts.All(part => part == 1);
        }

        var shared = 0;
        while (shared < Math.Min(Level, last.Level) && Parts[shared] == last.Parts[shared])
        {
            shared++;
        }

        var step = shared < Level ? Parts[shared] - (shared < last.Level ? last.Parts[shared] : 0) : 0;
        return step is > 0 and <= MaxStep && Parts.Skip(shared + 1).All(part => part == 1);
    }

    private static int ParseRoman(string numeral)
    {
        var value = 0;
        for (var i = 0; i < numeral.Length; i++)
        {
            var digit = ParseRomanDigit(numeral[i]);
            value += i + 1 < numeral.Length && ParseRomanDigit(numeral[i + 1]) > digit ? -digit : digit;
        }

        return value;
    }

    private static int ParseRomanDigit(char digit) => digit switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 50 };

    [GeneratedRegex(
        @"^(?<appendix>(?:Appendix|APPENDIX)\s+)?(?:(?<first>\d{1,2})(?:\.(?<rest>\d{1,2})){0,3}"
            + @"|(?<roman>(?<first>[IVXL]{1,6}))(?=\.\s)"
            + @"|(?<first>[A-Z])(?:\.?(?<rest>\d{1,2}))?(?:\.(?<rest>\d{1,2})){0,2})[.:]?\s+"
            + @"(?=[\p{Lu}\d""“‘(]|\p{Ll}{1,3}[-\p{Lu}])")]
    private static partial Regex Number { get; }
}
