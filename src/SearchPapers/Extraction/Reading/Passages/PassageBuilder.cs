using SearchPapers.Extraction.Reading.Lines;
using SearchPapers.Extraction.Reading.Sections;
using SearchPapers.Text;

namespace SearchPapers.Extraction.Reading.Passages;

internal static class PassageBuilder
{
    private const string PathSeparator = " › ";

    public static IEnumerable<Passage> Build(
        IEnumerable<PaperLine> lines, IReadOnlyList<SectionStart> sections, Dehyphenation hyphenation)
    {
        var sectionStarts = sections.ToDictionary(section => section.Line);
        var path = new List<SectionStart>();
        var prose = new Prose(hyphenation);
        foreach (var line in lines)
        {
            if (sectionStarts.TryGetValue(line, out var section))
            {
                foreach (var passage in SplitIntoPassages(prose, path))
                {
                    yield return passage;
                }

                prose = new Prose(hyphenation);
                path.RemoveAll(open => open.Level >= section.Level);
                path.Add(section);
            }
            else if (line.Role == LineRole.Prose)
            {
                prose.Add(line);
            }
        }

        foreach (var passage in SplitIntoPassages(prose, path))
        {
            yield return passage;
        }
    }

    private static IEnumerable<Passage> SplitIntoPassages(Prose prose, List<SectionStart> path)
    {
        var text = prose.Text;
        var heading = path.Count == 0 ? null : string.Join(PathSeparator, path.Select(section => section.Heading));
        foreach (var range in text.Length == 0 ? [] : PassageSplitter.Split(text, prose.GetPage))
        {
            var (page, start, length) = prose.Locate(range);
            yield return new Passage
            {
                Kind = PassageKind.Body,
                Section = heading,
                Page = page,
                Start = start,
                Length = length,
                Text = text[range],
            };
        }
    }
}
