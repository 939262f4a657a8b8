using System.Text;

namespace SearchPapers.Extraction.Layout;

/// <summary>Takes the Latin ligatures apart, and nothing else: a superscript two must not become a two.</summary>
internal static class Ligatures
{
    public static string Expand(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0 ? text : string.Concat(text.Select(Expand));

    private static string Expand(char character) =>
        character is >= '\uFB00' and <= '\uFB06'
            ? character.ToString().Normalize(NormalizationForm.FormKC)
            : character.ToString();
}
