namespace SearchPapers.Text;

/// <summary>A text that has been analysed once for all that is made of it: its terms, its words, its vector.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Its words in their order, by <see cref="PaperAnalyzer.Words"/>.</param>
internal sealed record AnalyzedText(string Text, AnalyzedWord[] Words)
{
    /// <summary>Returns the terms that an encoder reads: those of <see cref="PaperAnalyzer.Terms"/> but the compounds.</summary>
    public IEnumerable<string> Terms()
    {
        foreach (var word in Words)
        {
            if (!word.IsCompound && word.Word.Term is { } term)
            {
                yield return term.Text;
            }
        }
    }
}
