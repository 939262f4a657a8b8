using System.Text;

namespace SearchPapers.Text.Analysis;

/// <summary>A word or a term as an index takes it: its characters and its bytes, made once for all its uses.</summary>
internal sealed class IndexTerm(string text)
{
    private Known? _first;
    private Known? _second;

    public string Text => text;

    /// <summary>The characters in UTF-8.</summary>
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(text);

    /// <summary>Returns the number that somebody has for the term, and remembers it: of two who ask, for a third in turn.</summary>
    /// <remarks>Safe to share between threads.</remarks>
    public int GetId(object vocabulary, Func<string, int> lookUp)
    {
        if (_first is { } first && ReferenceEquals(first.Asking, vocabulary))
        {
            return first.Number;
        }

        if (_second is { } second && ReferenceEquals(second.Asking, vocabulary))
        {
            return second.Number;
        }

        var known = new Known(vocabulary, lookUp(Text));
        (_first, _second) = (known, _first);
        return known.Number;
    }

    private sealed record Known(object Asking, int Number);
}
