namespace SearchPapers.Extraction.Reading;

/// <summary>Follows the numbers of headings through a paper.</summary>
internal sealed class SectionOrder
{
    private readonly Dictionary<SectionNumberKind, SectionNumber> _last = [];

    public bool Expects(SectionNumber number) =>
        number.Follows(_last.GetValueOrDefault(number.Kind))
        && (number.Kind != SectionNumberKind.Arabic || !_last.ContainsKey(SectionNumberKind.Letter) || UsesRoman);

    public void Take(SectionNumber number)
    {
        _last[number.Kind] = number;
        if (number.Kind == SectionNumberKind.Roman)
        {
            // The subsections of each section are lettered from A again.
            _last.Remove(SectionNumberKind.Letter);
        }
    }

    /// <summary>Where sections have Roman numbers, letters number their subsections.</summary>
    public int LevelOf(SectionNumber number) =>
        number.Kind == SectionNumberKind.Letter && UsesRoman ? number.Level + 1 : number.Level;

    private bool UsesRoman => _last.ContainsKey(SectionNumberKind.Roman);
}
