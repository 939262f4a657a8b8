namespace SearchPapers.Encoders.Training;

/// <summary>Two texts of one paper, the one of which is to find the other.</summary>
/// <remarks>
/// Half of the time a title is to find its abstract; else a sentence or two, as a question is, to find the title and the other
/// sentences.
/// </remarks>
internal static class TextPairSampler
{
    private const double TitleShare = 0.5;
    private const double TwoSentences = 0.3;
    private const int MinSentences = 3;

    /// <summary>Fills in the rows of the terms of both texts.</summary>
    public static void Sample(TrainingPapers papers, int paper, Random random, List<int> left, List<int> right)
    {
        left.Clear();
        right.Clear();
        var sentences = papers.GetSentenceCount(paper);
        var isByTitle = random.NextDouble() < TitleShare || sentences < MinSentences;
        (isByTitle ? left : right).AddRange(papers.GetTitle(paper));
        var first = isByTitle ? sentences : random.Next(sentences);
        var last = first + (random.NextDouble() < TwoSentences ? 1 : 0);
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            (sentence >= first && sentence <= last ? left : right).AddRange(papers.GetSentence(paper, sentence));
        }
    }
}
