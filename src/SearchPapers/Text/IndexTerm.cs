using System.Text;

namespace SearchPapers.Text;

/// <summary>A word or a term as an index takes it: its characters and its bytes, made once for all its uses.</summary>
internal sealed class IndexTerm(string text)
{
    public string Text => text;

    /// <summary>The characters in UTF-8.</summary>
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(text);
}
