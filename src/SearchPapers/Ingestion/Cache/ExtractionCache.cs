using System.Text.Encodings.Web;
using System.Text.Json;
using SearchPapers.Download.Files;
using SearchPapers.Extraction;

namespace SearchPapers.Ingestion.Cache;

internal sealed class ExtractionCache(CorpusFolder corpus)
{
    // Like the command line, leaves authors' names readable.
    private static readonly JsonWriterOptions WriterOptions =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _partFileCount;

    /// <summary>Returns the key of a text whose paper has no id yet.</summary>
    public static PaperId ProvisionalId(string sha256) => new($"sha256-{sha256}");

    /// <summary>Moves a provisional text to its paper; returns whether there was one.</summary>
    public bool TryAssign(string sha256, PaperId id)
    {
        var provisionalPath = corpus.TextPath(ProvisionalId(sha256));
        if (!File.Exists(provisionalPath))
        {
            return false;
        }

        try
        {
            File.Move(provisionalPath, corpus.TextPath(id), overwrite: true);
            return true;
        }
        catch (FileNotFoundException)
        {
            // Another paper with the same file was faster.
            return false;
        }
    }

    /// <param name="id">The id of the paper.</param>
    /// <param name="key">The fingerprint of the PDF and the version of the extractor, which must match.</param>
    public ExtractedPaper? Find(PaperId id, string key)
    {
        try
        {
            using var stream = File.OpenRead(corpus.TextPath(id));
            using var json = JsonDocument.Parse(stream);
            return json.RootElement.TryGetProperty("key", out var storedKey) && storedKey.ValueEquals(key)
                && json.RootElement.TryGetProperty("paper", out var paper)
                ? ExtractedPaperJson.Read(paper)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Store(PaperId id, string key, ExtractedPaper paper)
    {
        var path = corpus.TextPath(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Copies of one file share a provisional id and may be stored concurrently.
        var partPath = $"{path}.{Interlocked.Increment(ref _partFileCount)}.part";
        using (var stream = File.Create(partPath))
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("key"u8, key);
            writer.WritePropertyName("paper"u8);
            ExtractedPaperJson.Write(writer, paper);
            writer.WriteEndObject();
        }

        File.Move(partPath, path, overwrite: true);
    }
}
