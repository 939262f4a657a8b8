using SearchPapers.Text;

namespace SearchPapers.Encoders.Training;

internal sealed class TermIdReader
{
    private const int PapersPerBatch = 4096;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    private TermIdReader()
    {
    }

    /// <summary>Gets the papers; an id is a position in <see cref="Terms"/>.</summary>
    public TrainingPapers Papers { get; } = new();

    /// <summary>Gets the terms in the order of their first occurrences.</summary>
    public IReadOnlyCollection<string> Terms => _ids.Keys;

    public static TermIdReader Read(
        IEnumerable<(string Title, string Text)> papers, Action<int> report, CancellationToken cancellationToken)
    {
        var reader = new TermIdReader();
        foreach (var batch in papers.Chunk(PapersPerBatch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var sentences in batch.AsParallel().AsOrdered().Select(ReadSentences))
            {
                reader.Papers.Add(sentences.Select(sentence => sentence.Select(reader.GetId)));
            }

            report(reader.Papers.Count);
        }

        return reader;
    }

    private static List<List<string>> ReadSentences((string Title, string Text) paper) =>
    [
        ReadTerms(paper.Title),
        .. SentenceSplitter.Split(paper.Text).Select(sentence => ReadTerms(paper.Text[sentence])),
    ];

    private static List<string> ReadTerms(string text) =>
        [.. Tokenizer.ReadTerms(text).Where(token => !token.IsCompound).Select(token => token.Term)];

    private int GetId(string term)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            _ids.Add(term, id = _ids.Count);
        }

        return id;
    }
}
