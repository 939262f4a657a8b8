namespace SearchPapers.Extraction.Reading.Sections;

internal sealed class SectionNumbering
{
    private readonly Dictionary<SectionNumberKind, SectionNumber> _last = [];
    private SectionNumber? _lastAppendix;

    public bool Expects(SectionNumber number) =>
        number.IsAppendix && UsesRoman ? number.Follows(_lastAppendix)
        : number.Follows(_last.GetValueOrDefault(number.Kind))
            && (number.Kind != SectionNumberKind.Arabic || !_last.ContainsKey(SectionNumberKind.Letter) || UsesRoman);

    public void Add(SectionNumber number)
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
            // The letters of the subsections restart at A in each section.
            _last.Remove(SectionNumberKind.Letter);
        }

        if (UsesRoman && number.Kind != SectionNumberKind.Arabic)
        {
            _last.Remove(SectionNumberKind.Arabic);
        }
    }

    // If sections have Roman numbers, letters number the subsections and digits the level below.
    public int GetLevel(SectionNumber number) =>
        number.IsAppendix || !UsesRoman ? number.Level
        : number.Kind switch
        {
            SectionNumberKind.Letter => number.Level + 1,
            SectionNumberKind.Arabic => number.Level + 2,
            _ => number.Level,
        };

    private bool UsesRoman => _last.ContainsKey(SectionNumberKind.Roman);
}
