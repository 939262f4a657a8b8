using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>
/// Takes the outlines out of a Type 1 font's dictionary: reading them takes as long as reading the text.
/// </summary>
/// <remarks>
/// Text needs a font's widths and its encoding. The widths stand in the dictionary; the encoding does too, or else in the
/// plain part at the beginning of the font's program.
/// </remarks>
internal sealed partial class OutlineFreeFont(IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    /// <summary>Returns the dictionary without outlines, or null where the font cannot do without them.</summary>
    public DictionaryToken? Of(DictionaryToken font)
    {
        if (!font.TryGet(NameToken.Subtype, scanner, out NameToken? subtype) || subtype!.Data != NameToken.Type1.Data
            || !font.TryGet(NameToken.Widths, out _)
            || !font.TryGet(NameToken.FontDescriptor, scanner, out DictionaryToken? descriptor)
            || Encoding(font, descriptor!) is not { } encoding)
        {
            return null;
        }

        var slim = descriptor!.Without(NameToken.FontFile).Without(NameToken.FontFile3);
        return font.With(NameToken.Encoding, encoding).With(NameToken.FontDescriptor, slim);
    }

    private IToken? Encoding(DictionaryToken font, DictionaryToken descriptor)
    {
        if (font.TryGet(NameToken.Encoding, scanner, out NameToken? name))
        {
            return name;
        }

        font.TryGet(NameToken.Encoding, scanner, out DictionaryToken? own);
        if (own is not null && own.ContainsKey(NameToken.BaseEncoding))
        {
            return own;
        }

        // Without a base, what the dictionary leaves out is as the font's own program has it.
        return descriptor.TryGet(NameToken.FontFile, scanner, out StreamToken? program)
            && BuiltIn(program!) is { } builtIn
            ? WithDifferences(own, builtIn)
            : null;
    }

    private DictionaryToken WithDifferences(DictionaryToken? own, List<IToken> builtIn)
    {
        ArrayToken? differences = null;
        own?.TryGet(NameToken.Differences, scanner, out differences);
        return new DictionaryToken(new Dictionary<NameToken, IToken>
        {
            [NameToken.Type] = NameToken.Encoding,
            [NameToken.Differences] = new ArrayToken([.. builtIn, .. differences?.Data ?? []]),
        });
    }

    private List<IToken>? BuiltIn(StreamToken program)
    {
        var text = System.Text.Encoding.Latin1.GetString(program.Decode(filters, scanner).Span);
        var end = text.IndexOf("eexec", StringComparison.Ordinal);
        var plain = end < 0 ? text : text[..end];
        if (plain.Contains("StandardEncoding def", StringComparison.Ordinal))
        {
            return [];
        }

        var entries = Entry.Matches(plain);
        return entries.Count == 0 ? null : [.. entries.SelectMany(entry => new IToken[]
        {
            new NumericToken(int.Parse(entry.Groups["code"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)),
            NameToken.Create(entry.Groups["name"].Value),
        })];
    }

    [GeneratedRegex(@"dup\s+(?<code>\d{1,3})\s*/(?<name>[^\s/]+)\s+put")]
    private static partial Regex Entry { get; }
}
