using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchPapers.Extraction.Reading.Sections;

/// <summary>The number that a heading begins with: 3.1, B.2, IV, Appendix A.</summary>
internal sealed partial record SectionNumber(IReadOnlyList<int> Parts, SectionNumberKind Kind)
{
    /// <summary>Gets whether the heading says itself that it is an appendix's.</summary>
    public bool IsAppendix { get; private init; }

    /// <summary>A heading may have been missed: so many numbers may be.</summary>
    private const int WidestStep = 2;

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
                : kind == SectionNumberKind.Roman ? Roman(first)
                : first[0] - 'A' + 1,
            .. match.Groups["rest"].Captures.Select(part => int.Parse(part.ValueSpan, CultureInfo.InvariantCulture)),
        ];
        return new SectionNumber(parts, kind) { IsAppendix = match.Groups["appendix"].Success };
    }

    /// <summary>
    /// Tells whether a heading of this number can come next behind another of its kind, or be the first.
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
        return step is > 0 and <= WidestStep && Parts.Skip(shared + 1).All(part => part == 1);
    }

    private static int Roman(string numeral)
    {
        var value = 0;
        for (var at = 0; at < numeral.Length; at++)
        {
            var digit = RomanDigit(numeral[at]);
            value += at + 1 < numeral.Length && RomanDigit(numeral[at + 1]) > digit ? -digit : digit;
        }

        return value;
    }

    private static int RomanDigit(char digit) => digit switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 50 };

    [GeneratedRegex(@"^(?<appendix>(?:Appendix|APPENDIX)\s+)?(?:(?<first>\d{1,2})(?:\.(?<rest>\d{1,2})){0,3}|(?<roman>(?<first>[IVXL]{1,6}))(?=\.\s)|(?<first>[A-Z])(?:\.?(?<rest>\d{1,2}))?(?:\.(?<rest>\d{1,2})){0,2})[.:]?\s+(?=[\p{Lu}\d""“‘(]|\p{Ll}{1,3}[-\p{Lu}])")]
    private static partial Regex Number { get; }
}
