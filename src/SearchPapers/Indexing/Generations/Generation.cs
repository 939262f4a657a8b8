using System.Text.Json;
using Lucene.Net.Store;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Text.Analysis;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace SearchPapers.Indexing.Generations;

internal sealed class Generation(string path)
{
    public string Name => System.IO.Path.GetFileName(path);

    public string Path => path;

    public string SegmentsPath => System.IO.Path.Combine(path, "segments");

    public string VectorsPath => System.IO.Path.Combine(path, "vectors.bin");

    public string LsaPath => System.IO.Path.Combine(path, "lsa.bin");

    private string ManifestPath => System.IO.Path.Combine(path, "manifest.json");

    // FSDirectory.Open would choose the memory-mapped directory, which is slow in Lucene.NET 4.8 and known to crash.
    // The lock of the index folder already excludes other writers; creating Lucene's own lock throws and catches
    // exceptions.
    public LuceneDirectory OpenDirectory()
    {
        PaperCodecFactory.Register();
        return new NIOFSDirectory(SegmentsPath, NoLockFactory.GetNoLockFactory());
    }

    public void WriteManifest(GenerationManifest manifest)
    {
        using var stream = File.Create(ManifestPath);
        JsonSerializer.Serialize(stream, manifest, GenerationManifestJson.Default.GenerationManifest);
        stream.Flush(flushToDisk: true);
    }

    /// <exception cref="SearchPapersException">The generation is damaged or was made by another version.</exception>
    public GenerationManifest ReadManifest()
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(ManifestPath));
            ThrowIfVersionDiffers(json.RootElement);
            return GenerationManifest.Read(json.RootElement);
        }
        catch (Exception e) when (
            e is IOException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw IndexErrors.Damaged(path, e);
        }
    }

    // Checked first, because the manifest of another version may have other properties.
    private void ThrowIfVersionDiffers(JsonElement manifest)
    {
        var found = GenerationManifest.ReadVersion(manifest);
        if (found != (IndexFields.SchemaVersion, PaperAnalyzer.Version))
        {
            throw IndexErrors.VersionMismatch(path, found, (IndexFields.SchemaVersion, PaperAnalyzer.Version));
        }
    }
}
