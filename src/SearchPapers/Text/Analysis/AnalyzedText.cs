namespace SearchPapers.Text.Analysis;

/// <summary>A text that has been analysed once for all that is made of it: its terms, its words, its vector.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Its words in their order, by <see cref="PaperAnalyzer.Words"/>.</param>
internal sealed record AnalyzedText(string Text, AnalyzedWord[] Words)
{
    [ThreadStatic]
    private static HashSet<Word>? _seen;

    /// <summary>Gets its words but the stop words, each once, for fields that do not tell how often or where.</summary>
    /// <remarks>A pattern that stands for a stop word, too, would let nearly every paper through.</remarks>
    public IReadOnlyList<Word> DistinctWords { get; } = Distinct(Words);

    /// <summary>Returns the terms that an encoder reads: those of <see cref="PaperAnalyzer.Terms"/> but the compounds.</summary>
    public IEnumerable<IndexTerm> Terms()
    {
        foreach (var word in Words)
        {
            if (!word.IsCompound && word.Word.Term is { } term)
            {
                yield return term;
            }
        }
    }

    private static Word[] Distinct(AnalyzedWord[] words)
    {
        var seen = _seen ??= new HashSet<Word>(ReferenceEqualityComparer.Instance);
        seen.Clear();
        foreach (var word in words)
        {
            if (word.Word.Term is not null)
            {
                seen.Add(word.Word);
            }
        }

        return [.. seen];
    }
}
