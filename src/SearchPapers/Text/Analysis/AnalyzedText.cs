namespace SearchPapers.Text.Analysis;

internal sealed record AnalyzedText(string Text, AnalyzedWord[] Words)
{
    [ThreadStatic]
    private static HashSet<StemmedWord>? _seen;

    /// <summary>Gets the distinct words without stop words, for fields without frequencies and positions.</summary>
    /// <remarks>Stop words are left out because a pattern that matches one would match nearly every paper.</remarks>
    public IReadOnlyList<StemmedWord> DistinctWords { get; } = Distinct(Words);

    /// <summary>Returns the terms that an encoder reads: all but compounds.</summary>
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

    private static StemmedWord[] Distinct(AnalyzedWord[] words)
    {
        var seen = _seen ??= new HashSet<StemmedWord>(ReferenceEqualityComparer.Instance);
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
