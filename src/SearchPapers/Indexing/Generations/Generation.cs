using System.Text.Json;
using Lucene.Net.Store;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Text.Analysis;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace SearchPapers.Indexing.Generations;

/// <summary>
/// The folder of one generation: Lucene's segments, the vectors beside them, and what both were made with.
/// </summary>
internal sealed class Generation(string path)
{
    public string Name => System.IO.Path.GetFileName(path);

    public string Path => path;

    public string SegmentsPath => System.IO.Path.Combine(path, "segments");

    public string VectorsPath => System.IO.Path.Combine(path, "vectors.bin");

    public string ProjectionPath => System.IO.Path.Combine(path, "projection.bin");

    private string ManifestPath => System.IO.Path.Combine(path, "manifest.json");

    // FSDirectory.Open would pick the memory-mapped directory: slow in Lucene.NET 4.8, and known to crash. Whoever writes holds
    // the index folder's lock; Lucene's own provokes exceptions when it is made, to see what they look like.
    public LuceneDirectory OpenDirectory()
    {
        CodecFormats.Register();
        return new NIOFSDirectory(SegmentsPath, NoLockFactory.GetNoLockFactory());
    }

    public void WriteManifest(GenerationManifest manifest)
    {
        using var stream = File.Create(ManifestPath);
        JsonSerializer.Serialize(stream, manifest, GenerationManifestJson.Default.GenerationManifest);
        stream.Flush(flushToDisk: true);
    }

    /// <exception cref="SearchPapersException">The generation is damaged, or was made by another version.</exception>
    public GenerationManifest ReadManifest()
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(ManifestPath));
            ThrowIfOfOtherVersion(json.RootElement);
            return GenerationManifest.Read(json.RootElement);
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw IndexErrors.Damaged(path, e);
        }
    }

    // Thrown before all is read: another version's manifest may have other fields.
    private void ThrowIfOfOtherVersion(JsonElement manifest)
    {
        var found = GenerationManifest.VersionOf(manifest);
        if (found != (IndexFields.SchemaVersion, PaperAnalyzer.Version))
        {
            throw IndexErrors.OtherVersion(path, found, (IndexFields.SchemaVersion, PaperAnalyzer.Version));
        }
    }
}
