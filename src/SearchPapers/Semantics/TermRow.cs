namespace SearchPapers.Semantics;

/// <summary>One text as ML.NET's featurizer takes it: terms with spaces between them.</summary>
internal sealed class TermRow
{
    public string Terms { get; set; } = "";

    public static TermRow Of(IEnumerable<string> terms) => new() { Terms = string.Join(' ', terms) };
}
