using System.Collections.Concurrent;
using SearchPapers.Diagnostics;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Maintenance;

/// <summary>Asks for each paper by its title, as a user would: it is to come first.</summary>
internal sealed class TitleCheck(IndexSnapshot snapshot, NamedEncoder encoder, TimeProvider time)
{
    private static readonly SearchOptions TopHitOnly = new() { Top = 1, MaxPassages = 0 };

    private readonly PaperSearch _search = new(snapshot, _ => Task.FromResult(encoder));

    /// <summary>Returns the papers that do not come first, in the order of their ids.</summary>
    public async Task<IReadOnlyList<Problem>> RunAsync(IEnumerable<Paper> papers, CancellationToken cancellationToken)
    {
        var problems = new ConcurrentBag<Problem>();
        await Parallel.ForEachAsync(papers, cancellationToken, async (paper, stop) =>
        {
            if (await FindReasonAsync(paper, stop).ConfigureAwait(false) is { } reason)
            {
                problems.Add(new Problem(paper.Id.Value, paper.Title, Stages.Title, reason).ExplainedBySearch(paper.Title));
            }
        }).ConfigureAwait(false);
        return [.. problems.OrderBy(problem => problem.Id, StringComparer.Ordinal)];
    }

    private async Task<string?> FindReasonAsync(Paper paper, CancellationToken cancellationToken)
    {
        // A line of JSON may have none: then there is nothing to ask for.
        if (string.IsNullOrWhiteSpace(paper.Title))
        {
            return null;
        }

        var results = await _search.SearchAsync(paper.Title, QuestionParser.Parse, TopHitOnly, time, cancellationToken).ConfigureAwait(false);
        return results.Hits is not [{ Paper: var first }] ? "its title finds nothing"
            : first.Id == paper.Id || HaveSameTerms(first.Title, paper.Title) ? null
            : $"its title finds {first.Id} before it, \"{first.Title}\"";
    }

    // Papers of one title, as a survey and its second part at times are, cannot all be first.
    private static bool HaveSameTerms(string left, string right) =>
        Tokenizer.ReadTerms(left).Select(token => token.Term).SequenceEqual(Tokenizer.ReadTerms(right).Select(token => token.Term), StringComparer.Ordinal);
}
