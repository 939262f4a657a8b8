namespace SearchPapers.Encoders.Lsa;

/// <summary>One text as ML.NET's featurizer takes it: terms with spaces between them.</summary>
internal sealed class TermsRow
{
    public string Terms { get; set; } = "";

    public static TermsRow FromTerms(IEnumerable<string> terms) => new() { Terms = string.Join(' ', terms) };
}
