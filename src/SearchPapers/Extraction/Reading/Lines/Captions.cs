using System.Text.RegularExpressions;

namespace SearchPapers.Extraction.Reading.Lines;

internal static partial class Captions
{
    private const string Label =
        @"^(?:Figure|Fig\.?|Table|Algorithm|Listing|Scheme)\s*(?:[A-Z]\.?)?(?:\d+(?:\.\d+)?|[IVX]+)";

    /// <summary>Returns whether the first line of a block starts a caption.</summary>
    public static bool IsStart(string text) => Start.IsMatch(text);

    /// <summary>Returns whether a line starts a caption even inside a block: it has a colon.</summary>
    public static bool IsCertainStart(string text) => StartWithColon.IsMatch(text);

    [GeneratedRegex(Label + @"(?:[.:|]|\s*$|\s+(?-i:\p{Lu}))", RegexOptions.IgnoreCase)]
    private static partial Regex Start { get; }

    [GeneratedRegex(Label + @":\s")]
    private static partial Regex StartWithColon { get; }
}
