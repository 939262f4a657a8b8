using System.Globalization;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>
/// Removes the outlines from the dictionary of a Type 1 font: reading them takes as long as reading the text.
/// </summary>
/// <remarks>
/// Text needs only the widths and the encoding of a font. The dictionary holds the widths. The encoding is in the
/// dictionary or in the clear-text portion at the start of the font program.
/// </remarks>
internal sealed partial class FontOutlineRemover(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    /// <summary>Returns the dictionary without outlines, or null if the font needs them.</summary>
    public DictionaryToken? Remove(DictionaryToken font)
    {
        if (!font.TryGet(NameToken.Subtype, scanner, out NameToken? subtype) || subtype!.Data != NameToken.Type1.Data
            || !font.TryGet(NameToken.Widths, out _)
            || !font.TryGet(NameToken.FontDescriptor, scanner, out DictionaryToken? descriptor)
            || FindEncoding(font, descriptor!) is not { } encoding)
        {
            return null;
        }

        var withoutOutlines = descriptor!.Without(NameToken.FontFile).Without(NameToken.FontFile3);
        return font.With(NameToken.Encoding, encoding).With(NameToken.FontDescriptor, withoutOutlines);
    }

    private IToken? FindEncoding(DictionaryToken font, DictionaryToken descriptor)
    {
        if (font.TryGet(NameToken.Encoding, scanner, out NameToken? name))
        {
            return name;
        }

        font.TryGet(NameToken.Encoding, scanner, out DictionaryToken? encoding);
        if (encoding is not null && encoding.ContainsKey(NameToken.BaseEncoding))
        {
            return encoding;
        }

        // Without a base encoding, the built-in encoding of the font program applies to all other codes.
        return descriptor.TryGet(NameToken.FontFile, scanner, out StreamToken? program)
            && ReadBuiltInEncoding(program!) is { } builtIn
            ? CombineEncodings(encoding, builtIn)
            : null;
    }

    private DictionaryToken CombineEncodings(DictionaryToken? encoding, List<IToken> builtIn)
    {
        ArrayToken? differences = null;
        encoding?.TryGet(NameToken.Differences, scanner, out differences);
        return new DictionaryToken(new Dictionary<NameToken, IToken>
        {
            [NameToken.Type] = NameToken.Encoding,
            [NameToken.Differences] = new ArrayToken([.. builtIn, .. differences?.Data ?? []]),
        });
    }

    private List<IToken>? ReadBuiltInEncoding(StreamToken program)
    {
        var text = System.Text.Encoding.Latin1.GetString(program.Decode(filters, scanner).Span);
        var end = text.IndexOf("eexec", StringComparison.Ordinal);
        var clearText = end < 0 ? text : text[..end];
        if (clearText.Contains("StandardEncoding def", StringComparison.Ordinal))
        {
            return [];
        }

        var entries = Entry.Matches(clearText);
        return entries.Count == 0 ? null : [.. entries.SelectMany(entry => new IToken[]
        {
            new NumericToken(int.Parse(entry.Groups["code"].ValueSpan, CultureInfo.InvariantCulture)),
            NameToken.Create(entry.Groups["name"].Value),
        })];
    }

    [GeneratedRegex(@"dup\s+(?<code>\d{1,3})\s*/(?<name>[^\s/]+)\s+put")]
    private static partial Regex Entry { get; }
}
