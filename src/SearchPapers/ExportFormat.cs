namespace SearchPapers;

/// <summary>The format of an export.</summary>
public enum ExportFormat
{
    /// <summary>BibTeX in ASCII where TeX has a command. Citation keys are the papers' ids.</summary>
    BibTex,

    /// <summary>RIS, for reference managers.</summary>
    Ris,

    /// <summary>CSL-JSON, an array of items for citation processors.</summary>
    CslJson,

    /// <summary>JSON lines, one object per paper, which an ingest can read.</summary>
    JsonLines,
}
