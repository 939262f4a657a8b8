using System.Text.RegularExpressions;
using SearchPapers.Sources.Latex;

namespace SearchPapers.Export;

/// <summary>Writes a title so that bibliography styles, which set it in lower case, leave names and abbreviations alone.</summary>
internal static partial class BibTexTitleWriter
{
    // Where most words begin with a capital, a capital tells no name.
    private const double MinHeadlineShare = 0.7;
    private const int MinWordLength = 4;

    private static readonly string[] SmallWords = ["with", "from", "into", "over", "under", "than", "that", "between", "through", "without"];

    public static string Write(string title)
    {
        var isHeadline = IsHeadline(title);
        var isFirst = true;
        var text = Words().Replace(title, word =>
        {
            var isProtected = HasInnerCapital().IsMatch(word.Value)
                || (!isHeadline && !isFirst && word.Length > 1 && char.IsUpper(word.Value[0]));
            isFirst = false;
            return isProtected ? $"\u0001{word.Value}\u0002" : word.Value;
        });
        return LatexWriter.Write(text).Replace('\u0001', '{').Replace('\u0002', '}');
    }

    private static bool IsHeadline(string title)
    {
        var words = Words().Matches(title).Skip(1).Select(word => word.Value)
            .Where(word => word.Length >= MinWordLength && !SmallWords.Contains(word))
            .ToList();
        return words.Count > 0 && words.Count(word => char.IsUpper(word[0])) > MinHeadlineShare * words.Count;
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Mn}\p{Nd}'’-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // GANs, BERT, ImageNet and 3D, but not Pre-Training.
    [GeneratedRegex(@"[\p{L}\p{Nd}]\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex HasInnerCapital();
}
