using System.Text;

namespace SearchPapers.Extraction.Layout;

/// <summary>Expands Latin ligatures. Full NFKC would also turn superscript digits into plain ones.</summary>
internal static class Ligatures
{
    public static string Expand(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0 ? text : string.Concat(text.Select(Expand));

    private static string Expand(char character) =>
        character is >= '\uFB00' and <= '\uFB06'
            ? character.ToString().Normalize(NormalizationForm.FormKC)
            : character.ToString();
}
