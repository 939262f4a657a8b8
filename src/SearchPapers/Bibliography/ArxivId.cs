using System.Text.RegularExpressions;

namespace SearchPapers.Bibliography;

/// <summary>
/// An identifier of arXiv: "1802.05296", or "hep-th/9901001" before April 2007, with or without a version.
/// </summary>
/// <param name="Number">The paper's number, with the archive in lower case and its subject class in upper case.</param>
/// <param name="Version">"v2"; empty if no version in particular is meant.</param>
internal readonly partial record struct ArxivId(string Number, string Version)
{
    private const string AddressPrefix = "https://arxiv.org/abs/";

    /// <summary>A pattern to embed: groups "number" and "version", in any case.</summary>
    public const string Pattern =
        @"(?i:(?<number>[0-9]{4}\.[0-9]{4,5}|[a-z]+(?:-[a-z]+)*(?:\.[a-z]{2})?/[0-9]{7})(?<version>v[0-9]+)?(?![0-9]))";

    public string Address => AddressPrefix + this;

    /// <summary>Parses a text that is only an identifier, such as "arXiv:1802.05296v2 [cs.LG]".</summary>
    public static bool TryParse(string? text, out ArxivId id)
    {
        var parsed = FromMatch(WholeText().Match(text ?? ""));
        id = parsed.GetValueOrDefault();
        return parsed is not null;
    }

    /// <summary>Returns the identifier in an address of arXiv or of a site that mirrors its papers, or null.</summary>
    public static ArxivId? FromAddress(string? url) =>
        FromMatch(InAddress().Match(url?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) ?? ""));

    /// <summary>
    /// Returns the first identifier that the text labels as one ("arXiv:1802.05296", "abs/1802.05296"), or null.
    /// </summary>
    public static ArxivId? Find(string? text) => FromMatch(LabeledId().Match(text ?? ""));

    public override string ToString() => Number + Version;

    private static ArxivId? FromMatch(Match match) => match.Success
        ? new ArxivId(InCanonicalCase(match.Groups["number"].Value), match.Groups["version"].Value.ToLowerInvariant())
        : null;

    private static string InCanonicalCase(string number)
    {
        var archive = number.AsSpan(0, Math.Max(number.IndexOf('/', StringComparison.Ordinal), 0));
        var subjectClass = archive.IndexOf('.');
        return subjectClass < 0
            ? number.ToLowerInvariant()
            : number[..subjectClass].ToLowerInvariant() + number[subjectClass..].ToUpperInvariant();
    }

    [GeneratedRegex(
        @"^\s*(?:arxiv:\s*)?" + Pattern + @"(?:\s*\[[^\]]*\])?\.?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeText();

    [GeneratedRegex(
        @"^https?://(?:www\.)?(?:(?:[a-z0-9.-]+\.)?(?:arxiv|ar5iv|alphaxiv)\.org/(?:abs|pdf|html|ps|format|e-print)/" +
        @"|huggingface\.co/papers/|(?:dx\.)?doi\.org/10\.48550/arxiv\.)" + Pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InAddress();

    [GeneratedRegex(
        @"(?:arxiv(?:\.org)?(?:/(?:abs|pdf)/|[.:]\s*|\s+)|\babs/)" + Pattern,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LabeledId();
}
