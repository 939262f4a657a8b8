using System.Text.RegularExpressions;

namespace SearchPapers.Extraction.Reading.Lines;

/// <summary>Knows how captions of figures, tables and algorithms begin.</summary>
internal static partial class Captions
{
    private const string Label = @"^(?:Figure|Fig\.?|Table|Algorithm|Listing|Scheme)\s*(?:[A-Z]\.?)?(?:\d+(?:\.\d+)?|[IVX]+)";

    /// <summary>Tells whether the first line of a block makes the block a caption.</summary>
    public static bool Begins(string text) => Caption.IsMatch(text);

    /// <summary>Tells whether a line is the start of a caption wherever it stands: no sentence breaks so.</summary>
    public static bool CertainlyBegins(string text) => WithColon.IsMatch(text);

    [GeneratedRegex(Label + @"(?:[.:|]|\s*$|\s+(?-i:\p{Lu}))", RegexOptions.IgnoreCase)]
    private static partial Regex Caption { get; }

    [GeneratedRegex(Label + @":\s")]
    private static partial Regex WithColon { get; }
}
