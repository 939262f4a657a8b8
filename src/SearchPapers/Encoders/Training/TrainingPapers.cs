using System.Runtime.InteropServices;

namespace SearchPapers.Encoders.Training;

/// <summary>The papers that an encoder learns from, as the rows of their terms, sentence by sentence.</summary>
/// <remarks>A paper is its title, then each sentence of its abstract. Held as whole numbers: four bytes a word.</remarks>
internal sealed class TrainingPapers
{
    private readonly List<int> _rows = [];
    private readonly List<int> _sentenceEnds = [];
    private readonly List<int> _paperEnds = [];

    public int Count => _paperEnds.Count;

    /// <summary>Adds a paper.</summary>
    /// <param name="sentences">The rows of the title's terms, then those of each sentence.</param>
    public void Add(IEnumerable<IEnumerable<int>> sentences)
    {
        foreach (var sentence in sentences)
        {
            _rows.AddRange(sentence);
            _sentenceEnds.Add(_rows.Count);
        }

        _paperEnds.Add(_sentenceEnds.Count);
    }

    /// <summary>Returns how many sentences a paper's abstract has.</summary>
    public int GetSentenceCount(int paper) => _paperEnds[paper] - FirstSentence(paper) - 1;

    public ReadOnlySpan<int> GetTitle(int paper) => GetSentence(paper, -1);

    /// <summary>Returns a sentence of a paper's abstract, counted from 0; the one before is the title.</summary>
    public ReadOnlySpan<int> GetSentence(int paper, int sentence) => Rows(FirstSentence(paper) + 1 + sentence);

    private int FirstSentence(int paper) => paper == 0 ? 0 : _paperEnds[paper - 1];

    private ReadOnlySpan<int> Rows(int sentence) =>
        CollectionsMarshal.AsSpan(_rows)[(sentence == 0 ? 0 : _sentenceEnds[sentence - 1]).._sentenceEnds[sentence]];
}
