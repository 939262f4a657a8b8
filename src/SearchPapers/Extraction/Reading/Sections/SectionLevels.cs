using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

internal sealed class SectionLevels(HeadingCandidate? topHeading, BodyStyle body)
{
    private const int MaxUnnumberedCharacters = 80;

    private readonly bool _hasNumbers = topHeading is null || topHeading.Number is not null;
    private readonly Dictionary<int, LineStyle> _stylesByLevel = [];
    private readonly SectionNumbering _numbering = new();

    /// <summary>
    /// Returns the level of the next candidate in reading order, or null if it is not a heading.
    /// </summary>
    public int? AssignLevel(HeadingCandidate candidate)
    {
        // If sections have no numbers, the A of "A Lower Bound" is an article.
        if (candidate.Number is not { } number || (!_hasNumbers && !number.IsAppendix))
        {
            return GetUnnumberedLevel(candidate);
        }

        if (!_numbering.Expects(number) || !HasExpectedStyle(candidate, number))
        {
            return null;
        }

        _numbering.Add(number);
        return _numbering.GetLevel(number);
    }

    private bool HasExpectedStyle(HeadingCandidate candidate, SectionNumber number)
    {
        if (number.Level == 1 && number.Kind == SectionNumberKind.Letter)
        {
            // Appendices mostly have the style of sections. IEEE papers letter their subsections, in italics.
            return candidate.Style.StandsOut(body)
                && (topHeading is null || topHeading.Style.IsLike(candidate.Style)
                    || candidate.Style.Size <= topHeading.Style.Size);
        }

        var level = _numbering.GetLevel(number);
        return level == 1
            ? topHeading?.Style.IsLike(candidate.Style) == true
            : HasStyleOfLevel(candidate, number, level);
    }

    private bool HasStyleOfLevel(HeadingCandidate candidate, SectionNumber number, int level)
    {
        if (_stylesByLevel.TryGetValue(level, out var style))
        {
            return style.IsLike(candidate.Style);
        }

        _stylesByLevel.Add(level, candidate.Style);
        return level == number.Level || candidate.Style.StandsOut(body);
    }

    private int? GetUnnumberedLevel(HeadingCandidate candidate) =>
        candidate.Text.Length > MaxUnnumberedCharacters ? null
        : HeadingNames.IsCommon(candidate.Text) ? GetCommonLevel(candidate)
        : !char.IsUpper(candidate.Text[0]) ? null
        : topHeading?.Style.IsLike(candidate.Style) == true ? 1
        : IsSubheading(candidate) ? 2
        : null;

    private int? GetCommonLevel(HeadingCandidate candidate) =>
        topHeading is not null && !candidate.Style.IsAsProminentAs(topHeading.Style) ? null
        : _hasNumbers || topHeading!.Style.IsCapitals == candidate.Style.IsCapitals ? 1
        : 2;

    // If sections have no numbers, a separate bold line in another style is the heading of a subsection.
    private bool IsSubheading(HeadingCandidate candidate) =>
        !_hasNumbers
        && candidate.Style.FontStyle.HasFlag(FontStyle.Bold)
        && candidate.Style.Size <= 1.04f * topHeading!.Style.Size
        && candidate.Text[^1] is not ('.' or ':' or ',')
        && !Captions.IsStart(candidate.Text);
}
