using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Sections;

/// <summary>Tells on which level the lines that may be headings stand, one after the other.</summary>
/// <param name="top">A heading of a section.</param>
/// <param name="body">What running text looks like.</param>
internal sealed class SectionLevels(HeadingLine? top, BodyStyle body)
{
    private const int LongestUnnumbered = 80;

    private readonly bool _areNumbered = top is null || top.Number is not null;
    private readonly Dictionary<int, LineStyle> _looks = [];
    private readonly SectionNumbering _order = new();

    /// <summary>Returns the level of the heading that a line is, or null where it is none.</summary>
    public int? Next(HeadingLine candidate)
    {
        // Where sections have no numbers, the A of "A Lower Bound" is an article.
        if (candidate.Number is not { } number || (!_areNumbered && !number.IsAppendix))
        {
            return LevelOfUnnumbered(candidate);
        }

        if (!_order.Expects(number) || !LooksRight(candidate, number))
        {
            return null;
        }

        _order.Take(number);
        return _order.LevelOf(number);
    }

    private bool LooksRight(HeadingLine candidate, SectionNumber number)
    {
        if (number.Level == 1 && number.Kind == SectionNumberKind.Letter)
        {
            // Appendices are mostly set as sections are; IEEE letters its subsections, in italics.
            return candidate.Look.StandsOut(body) && (top is null || top.Look.IsLike(candidate.Look)
                || candidate.Look.Size <= top.Look.Size);
        }

        var level = _order.LevelOf(number);
        return level == 1 ? top?.Look.IsLike(candidate.Look) == true : LooksUsual(candidate, number, level);
    }

    private bool LooksUsual(HeadingLine candidate, SectionNumber number, int level)
    {
        if (_looks.TryGetValue(level, out var usual))
        {
            return usual.IsLike(candidate.Look);
        }

        _looks.Add(level, candidate.Look);
        return level == number.Level || candidate.Look.StandsOut(body);
    }

    private int? LevelOfUnnumbered(HeadingLine candidate) =>
        candidate.Text.Length > LongestUnnumbered ? null
        : HeadingNames.IsCommon(candidate.Text) ? LevelOfCommon(candidate)
        : !char.IsUpper(candidate.Text[0]) ? null
        : top?.Look.IsLike(candidate.Look) == true ? 1
        : IsSubheading(candidate) ? 2
        : null;

    private int? LevelOfCommon(HeadingLine candidate) =>
        top is not null && !candidate.Look.StandsOutLike(top.Look) ? null
        : _areNumbered || top!.Look.IsCapitals == candidate.Look.IsCapitals ? 1
        : 2;

    /// <summary>Where sections have no numbers, a bold line of its own that is set unlike them heads a part of one.</summary>
    private bool IsSubheading(HeadingLine candidate) =>
        !_areNumbered
        && candidate.Look.Style.HasFlag(FontStyle.Bold)
        && candidate.Look.Size <= 1.04f * top!.Look.Size
        && candidate.Text[^1] is not ('.' or ':' or ',')
        && !Captions.Begins(candidate.Text);
}
