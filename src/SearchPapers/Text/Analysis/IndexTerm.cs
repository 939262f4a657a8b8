using System.Text;

namespace SearchPapers.Text.Analysis;

internal sealed class IndexTerm(string text)
{
    private CachedId? _latest;
    private CachedId? _previous;

    public string Text => text;

    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(text);

    /// <summary>
    /// Returns the id of the term in a vocabulary; the ids in the two latest vocabularies are cached.
    /// </summary>
    /// <remarks>Thread-safe.</remarks>
    public int GetId(object vocabulary, Func<string, int> lookUp)
    {
        if (_latest is { } latest && ReferenceEquals(latest.Vocabulary, vocabulary))
        {
            return latest.Id;
        }

        if (_previous is { } previous && ReferenceEquals(previous.Vocabulary, vocabulary))
        {
            return previous.Id;
        }

        var added = new CachedId(vocabulary, lookUp(Text));
        (_latest, _previous) = (added, _latest);
        return added.Id;
    }

    private sealed record CachedId(object Vocabulary, int Id);
}
