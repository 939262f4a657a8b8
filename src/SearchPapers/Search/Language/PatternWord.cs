using SearchPapers.Text;

namespace SearchPapers.Search.Language;

/// <summary>Finds the word of a pattern that the * or ~ belongs to: in "gpt-4*" it is "4*".</summary>
internal static class PatternWord
{
    /// <summary>Returns the text before the word, and the analyzed word or null if the pattern has none.</summary>
    public static (string Before, string? Word) Split(QueryNode.Word pattern) =>
        Tokenizer.ReadWords(pattern.Text) is [.., var last]
        ? (pattern.Text[..last.Start], last.Term)
        : (pattern.Text, null);
}
