namespace SearchPapers.Encoders.Lsa;

/// <summary>ML.NET's input: the terms of a text, separated by spaces.</summary>
internal sealed class TermsRow
{
    public string Terms { get; set; } = "";

    public static TermsRow FromTerms(IEnumerable<string> terms) => new() { Terms = string.Join(' ', terms) };
}
