using System.Text.RegularExpressions;

namespace SearchPapers.Text.Analysis;

/// <summary>How authors' names are written in an index.</summary>
internal static partial class IndexedAuthorName
{
    /// <summary>Returns the term that stands for all words which begin with a letter.</summary>
    public static string InitialTerm(char letter) => $"{letter}.";

    public static bool IsInitialTerm(string term) => term.EndsWith('.');

    /// <summary>Parts what an analyzer keeps together, "K.Q." and "O'Neil", or makes one word of, "Jean-Luc".</summary>
    public static string SeparateParts(string name) => Joints().Replace(name, " ");

    [GeneratedRegex("[-.'’`\u2010\u2011]")]
    private static partial Regex Joints();
}
