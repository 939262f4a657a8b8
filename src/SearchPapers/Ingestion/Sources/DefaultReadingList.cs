using SearchPapers.Download.Files;

namespace SearchPapers.Ingestion.Sources;

/// <summary>Finds the reading list to ingest where none is named.</summary>
internal static class DefaultReadingList
{
    /// <summary>How the list that comes with the library is named as a source.</summary>
    public const string BuiltInSource = "papers.md (built in)";

    private const string FileName = "papers.md";

    /// <summary>
    /// Returns the path of the corpus folder's list, else of the current folder's; null where neither is there.
    /// </summary>
    public static string? Find(CorpusFolder corpus) =>
        new[] { PathIn(corpus), Path.GetFullPath(Path.Combine("corpus", FileName)) }
            .FirstOrDefault(File.Exists);

    /// <summary>Returns where the corpus folder's list belongs.</summary>
    public static string PathIn(CorpusFolder corpus) => Path.Combine(corpus.Path, FileName);

    /// <summary>Returns the text of the list that comes with the library.</summary>
    public static string ReadBuiltIn()
    {
        using var stream = typeof(DefaultReadingList).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
