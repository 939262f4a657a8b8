using System.Collections.Concurrent;
using SearchPapers.Diagnostics;
using SearchPapers.Encoders;
using SearchPapers.Indexing.Generations;
using SearchPapers.Search;
using SearchPapers.Search.Queries;
using SearchPapers.Text;

namespace SearchPapers.Maintenance;

internal sealed class TitleCheck(IndexSnapshot snapshot, NamedEncoder encoder, TimeProvider time)
{
    private static readonly SearchOptions TopHitOnly = new() { Top = 1, MaxPassages = 0 };

    private readonly PaperSearch _search = new(snapshot, _ => Task.FromResult(encoder));

    /// <summary>Returns a problem for each paper that is not ranked first, sorted by id.</summary>
    public async Task<IReadOnlyList<Problem>> RunAsync(IEnumerable<Paper> papers, CancellationToken cancellationToken)
    {
        var problems = new ConcurrentBag<Problem>();
        await Parallel.ForEachAsync(papers, cancellationToken, async (paper, stop) =>
        {
            if (await FindReasonAsync(paper, stop).ConfigureAwait(false) is { } reason)
            {
                var problem = new Problem(paper.Id.Value, paper.Title, Stages.Title, reason);
                problems.Add(problem.ExplainedBySearch(paper.Title));
            }
        }).ConfigureAwait(false);
        return [.. problems.OrderBy(problem => problem.Id, StringComparer.Ordinal)];
    }

    private async Task<string?> FindReasonAsync(Paper paper, CancellationToken cancellationToken)
    {
        // A paper of a JSON Lines file may have no title.
        if (string.IsNullOrWhiteSpace(paper.Title))
        {
            return null;
        }

        var results = await _search.SearchAsync(paper.Title, QuestionParser.Parse, TopHitOnly, time, cancellationToken)
            .ConfigureAwait(false);
        return results.Hits is not [{ Paper: var first }] ? "its title finds nothing"
            : first.Id == paper.Id || HaveSameTerms(first.Title, paper.Title) ? null
            : $"its title finds {first.Id} first, \"{first.Title}\"";
    }

    // Papers with the same title, such as the parts of a survey, cannot all be ranked first.
    private static bool HaveSameTerms(string left, string right) =>
        Tokenizer.ReadTerms(left).Select(token => token.Term)
            .SequenceEqual(Tokenizer.ReadTerms(right).Select(token => token.Term), StringComparer.Ordinal);
}
