namespace SearchPapers.Extraction.Reading.Sections;

/// <summary>Follows the numbers of headings through a paper.</summary>
internal sealed class SectionNumbering
{
    private readonly Dictionary<SectionNumberKind, SectionNumber> _last = [];
    private SectionNumber? _lastAppendix;

    public bool Expects(SectionNumber number) =>
        number.IsAppendix && UsesRoman ? number.Follows(_lastAppendix)
        : number.Follows(_last.GetValueOrDefault(number.Kind))
            && (number.Kind != SectionNumberKind.Arabic || !_last.ContainsKey(SectionNumberKind.Letter) || UsesRoman);

    public void Take(SectionNumber number)
    {
        if (number.IsAppendix && UsesRoman)
        {
            _lastAppendix = number;
            _last.Remove(SectionNumberKind.Letter);
            _last.Remove(SectionNumberKind.Arabic);
            return;
        }

        _last[number.Kind] = number;
        if (number.Kind == SectionNumberKind.Roman)
        {
            // The subsections of each section are lettered from A again.
            _last.Remove(SectionNumberKind.Letter);
        }

        if (UsesRoman && number.Kind != SectionNumberKind.Arabic)
        {
            _last.Remove(SectionNumberKind.Arabic);
        }
    }

    /// <summary>Where sections have Roman numbers, letters number their subsections, and digits what is below.</summary>
    public int LevelOf(SectionNumber number) =>
        number.IsAppendix || !UsesRoman ? number.Level
        : number.Kind switch
        {
            SectionNumberKind.Letter => number.Level + 1,
            SectionNumberKind.Arabic => number.Level + 2,
            _ => number.Level,
        };

    private bool UsesRoman => _last.ContainsKey(SectionNumberKind.Roman);
}
