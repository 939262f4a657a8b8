using SearchPapers.Extraction;

namespace SearchPapers.Relevance.Extraction;

/// <summary>Measures the extraction of real papers, prints the table of extraction.md, and checks the floors.</summary>
public sealed class ExtractionQuality
{
    private readonly Measurements _measured = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Real_papers_are_read_as_well_as_promised()
    {
        var truths = PaperTruth.ReadAll(TestData.Folder());
        await using var extractor = new PaperExtractor();
        var papers = await Task.WhenAll(truths.Select(truth => extractor.ExtractAsync(truth.Pdf, Cancellation)));
        MeasureHeaders(truths, papers);
        MeasureHeadings(truths, papers);
        if (Poppler.IsInstalled)
        {
            var poppler =
                await Task.WhenAll(
                    truths.Select(async truth => Scores.Words(await Poppler.TextAsync(truth.Pdf, Cancellation))));
            MeasureWords(truths, papers, poppler);
            MeasureBrokenWords(papers, poppler);
        }

        _measured.AtMost("peak memory of a worker, MiB", extractor.PeakWorkerBytes / 1048576.0, 400);
        await Console.Out.WriteLineAsync(_measured.ToString());
        Assert.Empty(_measured.Failures);
    }

    private void MeasureHeaders(List<PaperTruth> truths, ExtractedPaper[] papers)
    {
        int titles = 0, abstracts = 0, ends = 0, shared = 0, exact = 0, named = 0;
        foreach (var (truth, paper) in truths.Zip(papers))
        {
            var title = Scores.Similarity(
                Scores.FoldMarkup(paper.Title ?? "").ToLowerInvariant(),
                Scores.FoldMarkup(truth.Title).ToLowerInvariant());
            titles += _measured.Count(title >= 0.95, $"{truth.Name} title {title:0.00}: {paper.Title} | {truth.Title}");

            var (read, right) = (Scores.FoldMarkup(paper.Abstract ?? ""), Scores.FoldMarkup(truth.Abstract));
            var similarity = Scores.Similarity(read, right);
            abstracts += _measured.Count(
                similarity >= 0.9, $"{truth.Name} abstract {similarity:0.00}: {read} | {right}");
            ends += _measured.Count(
                Scores.Ends(read) == Scores.Ends(right),
                $"{truth.Name} ends: {Scores.Ends(read)} | {Scores.Ends(right)}");

            List<string> authors = [.. paper.Authors.Select(Scores.Name)];
            List<string> known = [.. truth.Authors.Select(Scores.Name)];
            shared += Scores.Shared(authors, known);
            exact += Scores.Shared(
                [.. paper.Authors.Select(Scores.FoldSpace)], [.. truth.Authors.Select(Scores.FoldSpace)]);
            named += authors.Count + known.Count;
            _measured.Count(
                authors.Order().SequenceEqual(known.Order()),
                $"{truth.Name} authors: {string.Join("; ", authors)} | {string.Join("; ", known)}");
        }

        _measured.AtLeast($"titles of {truths.Count}", titles, 45);
        _measured.AtLeast($"abstracts of {truths.Count}", abstracts, 42);
        _measured.AtLeast($"abstracts' first and last five words of {truths.Count}", ends, 43);
        _measured.AtLeast("authors, F1, accents and middle initials folded", 2.0 * shared / named, 0.974);
        _measured.Note(
            $"authors, F1, letter by letter: {2.0 * exact / named:0.000}, with initials that records leave out");
    }

    private void MeasureHeadings(List<PaperTruth> truths, ExtractedPaper[] papers)
    {
        int shared = 0, all = 0;
        foreach (var (truth, paper) in truths.Zip(papers).Where(pair => pair.First.Headings is not null))
        {
            List<string> right = [.. truth.Headings!.Select(Scores.Heading)];
            List<string> read = [.. paper.Sections.Select(section => Scores.NumberedHeading(section.Heading))
                .Where(heading => right.Contains(heading) || !Scores.IsBackMatter(heading))];
            shared += Scores.Shared(read, right);
            all += read.Count + right.Count;
            _measured.Count(read.Order().SequenceEqual(right.Order()),
                $"{truth.Name} headings missed: {string.Join("; ", right.Except(read))} | too many: " +
                $"{string.Join("; ", read.Except(right))}");
        }

        _measured.AtLeast("headings, F1", 2.0 * shared / all, 0.964);
    }

    private void MeasureWords(List<PaperTruth> truths, ExtractedPaper[] papers, List<string>[] poppler)
    {
        var scores = papers.Zip(poppler, (paper, words) =>
            Scores.F1(Scores.Words(string.Join('\n', paper.PageTexts.Values)), words)).ToList();
        foreach (var (name, score) in truths.Zip(
            scores, (truth, score) => (truth.Name, score)).OrderBy(pair => pair.score).Take(8))
        {
            _measured.Note($"{name} words {score:0.000}");
        }

        _measured.AtLeast("words against pdftotext, mean F1", scores.Average(), 0.97);
    }

    private void MeasureBrokenWords(ExtractedPaper[] papers, List<string>[] poppler)
    {
        var words =
            papers.Select(
                paper =>
                    Scores.Words(
                        paper.Abstract + " " + string.Join(' ', paper.Passages.Select(passage => passage.Text)))
            .Where(word => word.Length >= 4 && word.All(char.IsLetter)).ToList()).ToList();
        var odd = words.Zip(poppler, (read, reference) => read.Except(reference).ToHashSet()).ToList();
        var frequencies = WordFrequencies.Count(TestData.Folder(), odd.SelectMany(set => set));
        var broken = words.Zip(odd, (read, set) => read.Where(word => set.Contains(word) && frequencies[word] < 3))
            .SelectMany(list => list).ToList();
        _measured.Note("glued or broken: " + string.Join(' ', broken.Distinct()));
        _measured.AtMost("glued or broken words per 1,000", 1000.0 * broken.Count / words.Sum(read => read.Count), 3);
    }
}
