namespace SearchPapers.Encoders.Training;

/// <summary>Samples two texts of a paper for the training.</summary>
/// <remarks>
/// Half of the pairs are a title and its abstract; the others are one or two sentences, like a query, and the title
/// with the other sentences.
/// </remarks>
internal static class TextPairSampler
{
    private const double TitleShare = 0.5;
    private const double TwoSentenceShare = 0.3;
    private const int MinSentences = 3;

    /// <summary>Sets the rows of the terms of both texts.</summary>
    public static void Sample(TrainingPapers papers, int paper, Random random, List<int> left, List<int> right)
    {
        left.Clear();
        right.Clear();
        var sentenceCount = papers.GetSentenceCount(paper);
        var isByTitle = random.NextDouble() < TitleShare || sentenceCount < MinSentences;
        (isByTitle ? left : right).AddRange(papers.GetTitle(paper));
        var first = isByTitle ? sentenceCount : random.Next(sentenceCount);
        var last = first + (random.NextDouble() < TwoSentenceShare ? 1 : 0);
        for (var sentence = 0; sentence < sentenceCount; sentence++)
        {
            (sentence >= first && sentence <= last ? left : right).AddRange(papers.GetSentence(paper, sentence));
        }
    }
}
