using System.IO.Compression;

namespace SearchPapers.Tests.Support;

/// <summary>A small collection in BEIR's layout: four papers, and three queries, two of them with judgments.</summary>
internal sealed class BeirFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BeirFolder()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "qrels"));
        this["corpus.jsonl"] =
            """
            {"_id": "bees", "title": "Bees", "text": "Bees dance for nectar."}
            {"_id": "roads", "title": "Roads", "text": "Roads cross in cities."}
            {"_id": "lights", "title": "Lights", "text": "Where roads meet, lights keep cars waiting all day long."}
            {"_id": "hives", "title": "Hives", "text": "Honey is kept in hives."}
            """;
        this["queries.jsonl"] =
            """
            {"_id": "q1", "text": "which papers are about roads"}
            {"_id": "q2", "text": "hives"}
            {"_id": "q3", "text": "nobody judged this"}
            """;
        this["qrels/test.tsv"] = "query-id\tcorpus-id\tscore\nq1\troads\t1\nq1\tlights\t2\nq2\tbees\t1\nq2\thives\t0\n";
    }

    public string Path => _folder["tiny"];

    /// <summary>Sets a file's text; a name that ends in ".gz" is compressed, and null removes the file.</summary>
    public string? this[string name]
    {
        set
        {
            var path = System.IO.Path.Combine(Path, name);
            File.Delete(path);
            if (value is not null)
            {
                using var file = File.Create(path);
                using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal)
                    ? new GZipStream(file, CompressionLevel.Fastest)
                    : file;
                stream.Write(System.Text.Encoding.UTF8.GetBytes(value));
            }
        }
    }

    public void Dispose() => _folder.Dispose();
}
