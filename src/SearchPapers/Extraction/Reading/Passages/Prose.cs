using System.Text;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Passages;

/// <summary>The joined prose of lines. Maps positions in it back to page texts.</summary>
internal sealed class Prose(Dehyphenation hyphenation)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Page, int Offset, int Length)> _origins = [];

    public string Text => _text.ToString();

    public void Add(PaperLine line)
    {
        var offset = line.Start;
        var isLineStart = true;
        foreach (var run in line.Runs)
        {
            var spaceBefore = run.SpaceBefore && !ReferenceEquals(run, line.Runs[0]);
            offset += spaceBefore ? 1 : 0;
            if (!IsReferenceMark(run))
            {
                Append(run.Text, isLineStart || spaceBefore, line.Page.Number, offset, isLineStart);
                isLineStart = false;
            }

            offset += run.Text.Length;
        }
    }

    public int GetPage(int position) => FindOrigin(position).Page;

    /// <summary>
    /// Returns the page that a range starts on and the part of the text of that page that the range covers.
    /// </summary>
    public (int Page, int Start, int Length) Locate(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(_text.Length);
        var first = FindOrigin(start);
        var last = first;
        for (var i = start + length - 1; i >= start; i--)
        {
            last = FindOrigin(i);
            if (last.Page == first.Page)
            {
                break;
            }
        }

        return (first.Page, first.Offset, last.Offset + 1 - first.Offset);
    }

    private void Append(string text, bool spaceBefore, int page, int offset, bool isLineStart)
    {
        if (isLineStart && _text.Length > 0 && GetLastWord() is { } last && hyphenation.Join(last, text) is { } joined)
        {
            // Lines are dehyphenated only within a column: this word continues in the next column or page.
            _text.Length -= last.Length;
            _text.Append(joined.AsSpan(0, joined.Length - text.Length));
        }
        else if (spaceBefore && _text.Length > 0)
        {
            _text.Append(' ');
        }

        _origins.Add((_text.Length, page, offset, text.Length));
        _text.Append(text);
    }

    private string GetLastWord()
    {
        var start = _text.Length;
        while (start > 0 && _text[start - 1] != ' ')
        {
            start--;
        }

        return _text.ToString(start, _text.Length - start);
    }

    private (int Page, int Offset) FindOrigin(int position)
    {
        var index = _origins.BinarySearch((position, int.MaxValue, int.MaxValue, int.MaxValue));
        var (start, page, offset, length) = _origins[Math.Max(0, index < 0 ? ~index - 1 : index)];
        // The space between two lines belongs to neither. It maps to the end of the first.
        return (page, offset + Math.Clamp(position - start, 0, Math.Max(0, length - 1)));
    }

    private static bool IsReferenceMark(StyledRun run) =>
        run.Style.HasFlag(FontStyle.Raised) && run.SpaceBefore && !run.Text.Any(char.IsLetter);
}
