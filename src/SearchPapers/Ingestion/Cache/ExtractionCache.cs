using System.Text.Encodings.Web;
using System.Text.Json;
using SearchPapers.Download.Files;
using SearchPapers.Extraction;

namespace SearchPapers.Ingestion.Cache;

/// <summary>Keeps what was read of each PDF in the corpus folder, so that no file is read twice.</summary>
internal sealed class ExtractionCache(CorpusFolder corpus)
{
    // As the command line writes it: authors' names stay readable.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _partFileCount;

    /// <summary>Returns the name that a PDF's text is kept by as long as its paper has no id.</summary>
    public static PaperId ProvisionalId(string sha256) => new($"sha256-{sha256}");

    /// <summary>Gives what was read of a PDF to its paper; false where nothing was before the paper had an id.</summary>
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
            // Another paper has the same file, and was quicker.
            return false;
        }
    }

    /// <summary>
    /// Returns what was read of a paper; null where nothing was, or from something else than the key tells.
    /// </summary>
    /// <param name="id">The paper's id.</param>
    /// <param name="key">What the text was made from: the PDF's fingerprint and the extractor's version.</param>
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

        // Copies of one file that have no ids yet are kept by one name, maybe at once.
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
