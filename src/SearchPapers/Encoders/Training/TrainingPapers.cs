using System.Runtime.InteropServices;

namespace SearchPapers.Encoders.Training;

/// <summary>The terms of the papers of a training, in four bytes per word.</summary>
/// <remarks>The sentences of a paper are its title and those of its abstract.</remarks>
internal sealed class TrainingPapers
{
    private readonly List<int> _terms = [];
    private readonly List<int> _sentenceEnds = [];
    private readonly List<int> _paperEnds = [];

    public int Count => _paperEnds.Count;

    /// <param name="sentences">The terms of the title, then those of each sentence of the abstract.</param>
    public void Add(IEnumerable<IEnumerable<int>> sentences)
    {
        foreach (var sentence in sentences)
        {
            _terms.AddRange(sentence);
            _sentenceEnds.Add(_terms.Count);
        }

        _paperEnds.Add(_sentenceEnds.Count);
    }

    /// <summary>Returns the number of sentences of an abstract.</summary>
    public int GetSentenceCount(int paper) => _paperEnds[paper] - GetFirstSentence(paper) - 1;

    public ReadOnlySpan<int> GetTitle(int paper) => GetSentence(paper, -1);

    /// <summary>Returns the terms of a sentence of an abstract, from 0, or of the title for −1.</summary>
    public ReadOnlySpan<int> GetSentence(int paper, int sentence) => GetTerms(GetFirstSentence(paper) + 1 + sentence);

    private int GetFirstSentence(int paper) => paper == 0 ? 0 : _paperEnds[paper - 1];

    private ReadOnlySpan<int> GetTerms(int sentence) =>
        CollectionsMarshal.AsSpan(_terms)[(sentence == 0 ? 0 : _sentenceEnds[sentence - 1]).._sentenceEnds[sentence]];
}
