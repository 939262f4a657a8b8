using SearchPapers.Encoders.TermVectors;

namespace SearchPapers.Encoders.Training;

internal sealed class TrainingVocabulary
{
    private readonly int[] _rows;

    private TrainingVocabulary(IReadOnlyList<string> terms, int[] rows) => (Terms, _rows) = (terms, rows);

    /// <summary>Gets the terms; the position of a term is its row.</summary>
    public IReadOnlyList<string> Terms { get; }

    public static TrainingVocabulary Choose(TermIdReader reader, TrainingSettings settings)
    {
        var names = reader.Terms.ToArray();
        var documentFrequencies = CountPapers(reader.Papers, names.Length);
        var chosen = Enumerable.Range(0, names.Length)
            .Where(term => documentFrequencies[term] >= settings.MinPapers)
            .OrderByDescending(term => documentFrequencies[term])
            .ThenBy(term => names[term], StringComparer.Ordinal)
            .Take(settings.MaxTerms)
            .Select(term => names[term]);
        string[] terms = [.. TermTable.Sort(chosen)];
        var rows = terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        return new TrainingVocabulary(terms, Array.ConvertAll(names, name => rows.GetValueOrDefault(name, -1)));
    }

    /// <summary>Replaces the ids of terms with their rows and removes the terms outside the vocabulary.</summary>
    public TrainingPapers Map(TrainingPapers papers)
    {
        var mapped = new TrainingPapers();
        for (var paper = 0; paper < papers.Count; paper++)
        {
            var sentences = Enumerable.Range(-1, papers.GetSentenceCount(paper) + 1)
                .Select(sentence => papers.GetSentence(paper, sentence).ToArray());
            mapped.Add(sentences.Select(ids => ids.Select(id => _rows[id]).Where(row => row >= 0)));
        }

        return mapped;
    }

    private static int[] CountPapers(TrainingPapers papers, int terms)
    {
        var counts = new int[terms];
        var lastPapers = new int[terms];
        for (var paper = 0; paper < papers.Count; paper++)
        {
            for (var sentence = -1; sentence < papers.GetSentenceCount(paper); sentence++)
            {
                foreach (var term in papers.GetSentence(paper, sentence))
                {
                    counts[term] += lastPapers[term] == paper + 1 ? 0 : 1;
                    lastPapers[term] = paper + 1;
                }
            }
        }

        return counts;
    }
}
