using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

internal sealed partial class DocumentWords
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    public static DocumentWords Collect(IEnumerable<PdfPage> pages)
    {
        var words = new DocumentWords();
        foreach (var line in pages.SelectMany(page => page.Lines))
        {
            words.Add(line.Text);
        }

        return words;
    }

    public int Count(string word) => _counts.GetValueOrDefault(word);

    private void Add(string line)
    {
        foreach (var match in Word.EnumerateMatches(line))
        {
            // The last word before a hyphen at the end of the line is half a word.
            var end = match.Index + match.Length;
            if (end < line.Length && line[end] is '-' or '\u00AD' or '\u2010' && end + 1 == line.Length)
            {
                continue;
            }

            var word = line.Substring(match.Index, match.Length);
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
        }
    }

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*")]
    private static partial Regex Word { get; }
}
