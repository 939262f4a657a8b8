namespace SearchPapers;

/// <summary>Tells how papers are written for other programs.</summary>
public enum ExportFormat
{
    /// <summary>BibTeX, which is in ASCII wherever TeX has a command; entries are cited by the papers' ids.</summary>
    BibTex,

    /// <summary>RIS, which reference managers read.</summary>
    Ris,

    /// <summary>An array of CSL's items in JSON, which citation processors read.</summary>
    CslJson,

    /// <summary>An object of JSON a line, which an ingest reads.</summary>
    JsonLines,
}
