using System.Globalization;
using System.Text;

namespace SearchPapers.Encoders.Folders;

/// <summary>
/// The normalization and pre-tokenization of BERT models, which must be the same as in the training of the encoder.
/// </summary>
internal sealed record BertTextRules
{
    private static readonly (int First, int Last)[] Ideographs =
    [
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
        (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0x2F800, 0x2FA1F),
    ];

    public bool CleanText { get; init; } = true;

    public bool SpaceIdeographs { get; init; } = true;

    public bool StripAccents { get; init; } = true;

    public bool Lowercase { get; init; } = true;

    public string Normalize(string text)
    {
        var clean = Clean(text);
        var folded = StripAccents ? RemoveAccents(clean) : clean;
        return Lowercase ? folded.ToLowerInvariant() : folded;
    }

    /// <summary>Splits a normalized text at white space; every punctuation mark is a word.</summary>
    public static IEnumerable<Range> SplitWords(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            // A normalized text has no unpaired surrogates.
            var rune = Rune.GetRuneAt(text, i);
            var next = i + rune.Utf16SequenceLength;
            var isPunctuation = IsPunctuation(rune);
            if (isPunctuation || Rune.IsWhiteSpace(rune))
            {
                if (i > start)
                {
                    yield return start..i;
                }

                if (isPunctuation)
                {
                    yield return i..next;
                }

                start = next;
            }

            i = next;
        }

        if (start < text.Length)
        {
            yield return start..;
        }
    }

    private static string RemoveAccents(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormD)
            .EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark));

    private string Clean(string text)
    {
        var clean = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (SpaceIdeographs && IsIdeograph(rune.Value))
            {
                clean.Append(' ').Append(rune.ToString()).Append(' ');
            }
            else if (!CleanText)
            {
                clean.Append(rune.ToString());
            }
            else if (rune.Value is '\t' or '\n' or '\r')
            {
                clean.Append(' ');
            }
            else if (rune != Rune.ReplacementChar && !IsControl(rune))
            {
                clean.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static bool IsIdeograph(int value) =>
        Array.Exists(Ideographs, range => value >= range.First && value <= range.Last);

    private static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;

    // As in BERT, ASCII symbols count as punctuation.
    private static bool IsPunctuation(Rune rune) => rune.IsAscii
        ? rune.Value > ' ' && rune.Value != 0x7F && !Rune.IsLetterOrDigit(rune)
        : Rune.IsPunctuation(rune);
}
