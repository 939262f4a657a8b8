using System.Text.RegularExpressions;

namespace SearchPapers.Text.Analysis;

internal static partial class IndexedAuthorName
{
    /// <summary>Returns the term that matches every name with an initial letter: "k." for Kilian.</summary>
    public static string InitialTerm(char letter) => $"{letter}.";

    public static bool IsInitialTerm(string term) => term.EndsWith('.');

    /// <summary>Separates what the analyzer would join: "K.Q.", "O'Neil" and "Jean-Luc".</summary>
    public static string SeparateParts(string name) => Joiners().Replace(name, " ");

    [GeneratedRegex("[-.'’`\u2010\u2011]")]
    private static partial Regex Joiners();
}
