using SearchPapers.Text;

namespace SearchPapers.Encoders.Training;

/// <summary>Reads papers as the numbers of their terms.</summary>
internal sealed class TermIdReader
{
    // Papers that are read at once: enough for all cores.
    private const int PapersAtOnce = 4096;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private TermIdReader()
    {
    }

    /// <summary>Gets the papers; their rows are places in <see cref="Terms"/>.</summary>
    public TrainingPapers Papers { get; } = new();

    /// <summary>Gets the terms, in the order in which they first came.</summary>
    public IReadOnlyCollection<string> Terms => _numbers.Keys;

    public static TermIdReader Read(
        IEnumerable<(string Title, string Text)> papers, Action<int> tell, CancellationToken cancellationToken)
    {
        var words = new TermIdReader();
        foreach (var some in papers.Chunk(PapersAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var sentences in some.AsParallel().AsOrdered().Select(SentencesOf))
            {
                words.Papers.Add(sentences.Select(sentence => sentence.Select(words.NumberOf)));
            }

            tell(words.Papers.Count);
        }

        return words;
    }

    private static List<List<string>> SentencesOf((string Title, string Text) paper) =>
        [TermsOf(paper.Title), .. SentenceSplitter.Split(paper.Text).Select(sentence => TermsOf(paper.Text[sentence]))];

    private static List<string> TermsOf(string text) =>
        [.. Tokenizer.ReadTerms(text).Where(token => !token.IsCompound).Select(token => token.Term)];

    private int NumberOf(string term)
    {
        if (!_numbers.TryGetValue(term, out var number))
        {
            _numbers.Add(term, number = _numbers.Count);
        }

        return number;
    }
}
