using SearchPapers.Download.Files;

namespace SearchPapers.Ingestion.Sources;

internal static class DefaultReadingList
{
    public const string BuiltInSource = "papers.md (built in)";

    private const string FileName = "papers.md";

    /// <summary>Returns the list of the corpus folder, else of the current folder, or null.</summary>
    public static string? Find(CorpusFolder corpus) =>
        new[] { PathIn(corpus), Path.GetFullPath(Path.Combine("corpus", FileName)) }
            .FirstOrDefault(File.Exists);

    public static string PathIn(CorpusFolder corpus) => Path.Combine(corpus.Path, FileName);

    public static string ReadBuiltIn()
    {
        using var stream = typeof(DefaultReadingList).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
