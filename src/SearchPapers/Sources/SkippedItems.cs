using SearchPapers.Diagnostics;

namespace SearchPapers.Sources;

/// <summary>What of a source could not be read: the first of it is named, the rest is counted.</summary>
/// <param name="consequence">What is said of those that are not named: "lines are passed over".</param>
internal sealed class SkippedItems(string consequence)
{
    private const int MaxNamed = 100;

    private readonly List<Problem> _named = [];

    /// <summary>Gets how much could not be read.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the failures, by file and line, with one at the end that stands for all that are not named.</summary>
    public IReadOnlyList<Problem> Failures => Count <= MaxNamed ? _named :
    [
        .. _named,
        new Problem("…", "", Stages.List, $"{Count - MaxNamed} more {consequence}"),
    ];

    /// <param name="location">Where it is: a file's name and a line, or a folder.</param>
    /// <param name="title">The title, as far as there is one.</param>
    /// <param name="reason">What is wrong, and what came of it.</param>
    public void Add(string location, string title, string reason)
    {
        if (++Count <= MaxNamed)
        {
            _named.Add(new Problem(location, title, Stages.List, reason));
        }
    }

    public void Clear()
    {
        Count = 0;
        _named.Clear();
    }
}
