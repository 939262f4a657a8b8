using SearchPapers.Diagnostics;

namespace SearchPapers.Sources;

/// <summary>What of a source could not be read: the first of it is named, the rest is counted.</summary>
/// <param name="rest">What is said of those that are not named: "lines are passed over".</param>
internal sealed class SkippedItems(string rest)
{
    private const int MostNamed = 100;

    private readonly List<Problem> _named = [];

    /// <summary>Gets how much could not be read.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the failures, by file and line, with one at the end that stands for all that are not named.</summary>
    public IReadOnlyList<Problem> Failures => Count <= MostNamed ? _named :
    [
        .. _named,
        new Problem("…", "", Stages.List, $"{Count - MostNamed} more {rest}"),
    ];

    /// <param name="place">Where it is: a file's name and a line, or a folder.</param>
    /// <param name="title">The title, as far as there is one.</param>
    /// <param name="reason">What is wrong, and what came of it.</param>
    public void Add(string place, string title, string reason)
    {
        if (++Count <= MostNamed)
        {
            _named.Add(new Problem(place, title, Stages.List, reason));
        }
    }

    public void Clear()
    {
        Count = 0;
        _named.Clear();
    }
}
