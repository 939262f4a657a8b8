using SearchPapers.Diagnostics;

namespace SearchPapers.Sources;

/// <summary>Collects what could not be read of a source: the first items in detail, the others as a count.</summary>
/// <param name="consequence">What the count says of the other items, such as "lines were skipped".</param>
internal sealed class SkippedItems(string consequence)
{
    private const int MaxNamed = 100;

    private readonly List<Problem> _named = [];

    public int Count { get; private set; }

    /// <summary>The first failures in detail and, if there are more, one that counts the others.</summary>
    public IReadOnlyList<Problem> Failures => Count <= MaxNamed ? _named :
    [
        .. _named,
        new Problem("…", "", Stages.List, $"{Count - MaxNamed} more {consequence}"),
    ];

    /// <param name="location">A file name with a line number, or a folder.</param>
    /// <param name="title">The title, or empty.</param>
    /// <param name="reason">What is wrong and what was done about it.</param>
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
