using System.Text;
using SearchPapers.Extraction.Layout;
using SearchPapers.Extraction.Reading.Lines;

namespace SearchPapers.Extraction.Reading.Passages;

/// <summary>Running text put together of lines, with the way back to the pages that they stand on.</summary>
internal sealed class Prose(Dehyphenation hyphenation)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int At, int Page, int Offset, int Length)> _origins = [];

    public string Text => _text.ToString();

    public void Add(PaperLine line)
    {
        var offset = line.Start;
        var first = true;
        foreach (var run in line.Runs)
        {
            var spaced = run.SpaceBefore && !ReferenceEquals(run, line.Runs[0]);
            offset += spaced ? 1 : 0;
            if (!IsMark(run))
            {
                Append(run.Text, first || spaced, line.Page.Number, offset, first);
                first = false;
            }

            offset += run.Text.Length;
        }
    }

    public int PageOf(int at) => OriginOf(at).Page;

    /// <summary>
    /// Returns the page that a stretch of the text begins on, and the span of that page's text that it covers.
    /// </summary>
    public (int Page, int Start, int Length) Locate(Range range)
    {
        var (from, length) = range.GetOffsetAndLength(_text.Length);
        var begin = OriginOf(from);
        var end = begin;
        for (var at = from + length - 1; at >= from; at--)
        {
            end = OriginOf(at);
            if (end.Page == begin.Page)
            {
                break;
            }
        }

        return (begin.Page, begin.Offset, end.Offset + 1 - begin.Offset);
    }

    private void Append(string text, bool spaced, int page, int offset, bool isLineStart)
    {
        if (isLineStart && _text.Length > 0 && LastWord() is { } last && hyphenation.Join(last, text) is { } joined)
        {
            // Broken over a column or a page: the lines' own hyphenation stops there.
            _text.Length -= last.Length;
            var kept = joined.Length - text.Length;
            _text.Append(joined.AsSpan(0, kept));
        }
        else if (spaced && _text.Length > 0)
        {
            _text.Append(' ');
        }

        _origins.Add((_text.Length, page, offset, text.Length));
        _text.Append(text);
    }

    private string LastWord()
    {
        var start = _text.Length;
        while (start > 0 && _text[start - 1] != ' ')
        {
            start--;
        }

        return _text.ToString(start, _text.Length - start);
    }

    private (int Page, int Offset) OriginOf(int at)
    {
        var index = _origins.BinarySearch((at, int.MaxValue, int.MaxValue, int.MaxValue));
        var (start, page, offset, length) = _origins[Math.Max(0, index < 0 ? ~index - 1 : index)];
        // A space between two lines stands in neither: it counts as the end of the first.
        return (page, offset + Math.Clamp(at - start, 0, Math.Max(0, length - 1)));
    }

    private static bool IsMark(StyledRun run) =>
        run.Style.HasFlag(FontStyle.Raised) && run.SpaceBefore && !run.Text.Any(char.IsLetter);
}
