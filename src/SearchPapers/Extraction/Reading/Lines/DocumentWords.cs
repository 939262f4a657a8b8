using System.Text.RegularExpressions;
using SearchPapers.Extraction.Layout;

namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>Knows which words a document writes in one piece, and which compounds it writes with a hyphen.</summary>
internal sealed partial class DocumentWords
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    public static DocumentWords Of(IEnumerable<PdfPage> pages)
    {
        var vocabulary = new DocumentWords();
        foreach (var line in pages.SelectMany(page => page.Lines))
        {
            vocabulary.Add(line.Text);
        }

        return vocabulary;
    }

    public int Count(string word) => _counts.GetValueOrDefault(word);

    private void Add(string line)
    {
        foreach (var word in Words.EnumerateMatches(line))
        {
            // The halves of a word that is broken at the line's end are no words.
            var end = word.Index + word.Length;
            if (end < line.Length && line[end] is '-' or '\u00AD' or '\u2010' && end + 1 == line.Length)
            {
                continue;
            }

            var text = line.Substring(word.Index, word.Length);
            _counts[text] = _counts.GetValueOrDefault(text) + 1;
        }
    }

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*")]
    private static partial Regex Words { get; }
}
