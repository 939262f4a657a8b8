using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SearchPapers.Bibliography;
using SearchPapers.Text;

namespace SearchPapers.Sources.Markdown;

/// <summary>The names of persons at the start of a text. Strict, so that no other words pass for names.</summary>
/// <param name="Names">The names in their order.</param>
/// <param name="Remainder">The text after the names.</param>
/// <param name="IsExplicit">Whether the text says that they are persons, by "by" or "et al.".</param>
internal sealed partial record NameList(IReadOnlyList<string> Names, string Remainder, bool IsExplicit)
{
    private const int MaxWordsPerName = 5;

    private static readonly char[] Punctuation = [.. " .*†‡:()[]-–—"];

    // Capitalized words in bylines that are no names.
    private static readonly FrozenSet<string> NotNames = FrozenSet.ToFrozenSet(
        ("the a an and in on for of with from to as at is are this that new best paper papers award runner up " +
         "oral spotlight poster honorable mention outstanding survey review tutorial talk invited keynote lecture " +
         "lectures course workshop book blog thesis university institute college school lab labs laboratory " +
         "department research google facebook microsoft amazon apple nvidia deepmind openai brain meta baidu " +
         "tencent alibaba stanford berkeley mit cmu oxford cambridge princeton harvard learning deep machine " +
         "neural network networks computation computing computer computational vision language speech natural " +
         "processing recognition translation detection segmentation classification generation generative " +
         "adversarial model models reinforcement supervised unsupervised transfer theory theoretical analysis " +
         "optimization optimisation gradient descent journal transactions conference proceedings letters nature " +
         "science advances annals review reviews magazine press systems artificial intelligence statistics " +
         "statistical mathematics physics cognitive brain psychology data information knowledge software official " +
         "code project page website slides video dataset datasets benchmark image images graph graphs attention " +
         "international association society ieee acm springer elsevier chapter section part version first second " +
         "third").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name has an initial, as in "G. Hinton", which only names of persons have.</summary>
    public bool HasInitial => Names.Any(name => Initial().IsMatch(name));

    /// <summary>Whether the text consists of at least two names.</summary>
    public bool IsEntireText => Names.Count >= 2 && !UnicodeText.HasLetters(Remainder);

    public static NameList Read(string text)
    {
        var start = Introduction().Match(text);
        var names = new List<string>();
        var position = start.Length;
        var hasOthers = false;
        while (position < text.Length)
        {
            var separator = Separator().Match(text, position);
            var piece = text[position..(separator.Success ? separator.Index : text.Length)].Trim(Punctuation);
            hasOthers |= Others().IsMatch(piece);
            piece = Others().Replace(piece, "").Trim();
            if (names.Count > 0 && PersonName.IsSuffix(piece))
            {
                names[^1] += " " + piece;
            }
            else if (piece.Length > 0 && !IsName(piece))
            {
                break;
            }
            else if (piece.Length > 0)
            {
                names.Add(piece);
            }

            position = separator.Success ? separator.Index + separator.Length : text.Length;
        }

        return new NameList(names, text[position..], hasOthers || start.Groups["by"].Success);
    }

    private static bool IsName(string piece)
    {
        var words = PersonName.WithoutSuffix(piece).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MaxWordsPerName
            && words.All(word => IsNameWord(word) && !NotNames.Contains(word))
            && FamilyName().IsMatch(words[^1]);
    }

    private static bool IsNameWord(string word) =>
        Initials().IsMatch(word) || FamilyName().IsMatch(word) || PersonName.IsParticle(word);

    [GeneratedRegex(
        @"^\s*(?:[-–—:,.(]\s*)*(?:(?<by>(?:by|authors?)\b:?)\s*)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\s*[,;&、，]\s*(?:and\s+|&\s*)?|\s+and\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\bet\.?\s*al\b\.?|^others$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\.", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex(@"^(?:\p{Lu}\.?-?){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(
        @"^(?:\p{Lu}['’])?\p{Lu}[\p{L}\p{Mn}]*\p{Ll}[\p{L}\p{Mn}]*(?:['’-]\p{L}[\p{L}\p{Mn}]*)*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex FamilyName();
}
