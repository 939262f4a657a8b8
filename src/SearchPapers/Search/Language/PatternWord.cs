using SearchPapers.Text;

namespace SearchPapers.Search.Language;

/// <summary>Tells which word of a pattern is the one that may end or be spelled otherwise: "gpt-4*" is "gpt" and "4*".</summary>
internal static class PatternWord
{
    /// <summary>Returns the text before the word, and the word as the index has it; null where there is none.</summary>
    public static (string Before, string? Word) Split(QueryNode.Word pattern) => Tokenizer.ReadWords(pattern.Text) is [.., var last]
        ? (pattern.Text[..last.Start], last.Term)
        : (pattern.Text, null);
}
