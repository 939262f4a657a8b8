using SearchPapers.Encoders.TermVectors;

namespace SearchPapers.Encoders.Training;

/// <summary>Chooses the terms that an encoder has rows for: those that most papers have.</summary>
internal sealed class TrainingVocabulary
{
    private readonly int[] _rows;

    private TrainingVocabulary(IReadOnlyList<string> terms, int[] rows) => (Terms, _rows) = (terms, rows);

    /// <summary>Gets the terms; a term's place is its row.</summary>
    public IReadOnlyList<string> Terms { get; }

    public static TrainingVocabulary Choose(TermIdReader words, TrainingSettings settings)
    {
        var names = words.Terms.ToArray();
        var papers = CountPapers(words.Papers, names.Length);
        var chosen = Enumerable.Range(0, names.Length)
            .Where(term => papers[term] >= settings.MinPapers)
            .OrderByDescending(term => papers[term])
            .ThenBy(term => names[term], StringComparer.Ordinal)
            .Take(settings.MaxTerms)
            .Select(term => names[term]);
        string[] terms = [.. TermTable.Sort(chosen)];
        var rows = terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        return new TrainingVocabulary(terms, Array.ConvertAll(names, name => rows.GetValueOrDefault(name, -1)));
    }

    /// <summary>Returns the same papers as rows of the chosen terms.</summary>
    public TrainingPapers Map(TrainingPapers words)
    {
        var papers = new TrainingPapers();
        for (var paper = 0; paper < words.Count; paper++)
        {
            papers.Add(Enumerable.Range(-1, words.GetSentenceCount(paper) + 1)
                .Select(sentence => words.GetSentence(paper, sentence).ToArray().Select(word => _rows[word]).Where(row => row >= 0)));
        }

        return papers;
    }

    private static int[] CountPapers(TrainingPapers words, int terms)
    {
        var papers = new int[terms];
        var last = new int[terms];
        for (var paper = 0; paper < words.Count; paper++)
        {
            for (var sentence = -1; sentence < words.GetSentenceCount(paper); sentence++)
            {
                foreach (var word in words.GetSentence(paper, sentence))
                {
                    papers[word] += last[word] == paper + 1 ? 0 : 1;
                    last[word] = paper + 1;
                }
            }
        }

        return papers;
    }
}
