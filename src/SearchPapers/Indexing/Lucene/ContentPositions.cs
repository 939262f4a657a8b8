using SearchPapers.Indexing.Papers;

namespace SearchPapers.Indexing.Lucene;

/// <summary>The positions of title, abstract and note in <see cref="IndexFields.Content"/>.</summary>
/// <remarks>
/// A filter on the title or the abstract tests positions, so that neither is indexed twice, which would add a sixth to
/// the size of an index and a fifth to the time to build it. The gaps between the parts are wider than any phrase.
/// </remarks>
internal static class ContentPositions
{
    // Counting titles three times raised nDCG@10 on LitSearch from 0.407 to 0.434.
    public const int TitleWeight = 3;

    // A longer title is an extraction error; the rest of it is not indexed.
    private const int MaxTitleWords = 150;
    private const int TitleSlotLength = MaxTitleWords + 100;

    private const int AbstractStart = TitleWeight * TitleSlotLength;
    private const int NoteStart = 1 << 20;

    /// <summary>Gets the positions of the first copy of the title.</summary>
    public static Range Title => ..TitleSlotLength;

    public static Range Abstract => AbstractStart..NoteStart;

    public static IReadOnlyList<PositionedText> Arrange(AnalyzedPaper paper)
    {
        var title = paper.Title.Words.Length > MaxTitleWords
            ? paper.Title with { Words = paper.Title.Words[..MaxTitleWords] }
            : paper.Title;
        var texts = new List<PositionedText>(TitleWeight + 2);
        for (var copy = 0; copy < TitleWeight; copy++)
        {
            texts.Add(new PositionedText(title, copy * TitleSlotLength));
        }

        if (paper.Abstract is not null)
        {
            texts.Add(new PositionedText(paper.Abstract, AbstractStart));
        }

        if (paper.Note is not null)
        {
            texts.Add(new PositionedText(paper.Note, NoteStart));
        }

        return texts;
    }
}
