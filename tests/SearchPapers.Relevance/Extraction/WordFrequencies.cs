using System.IO.Compression;
using System.Text.Json;

namespace SearchPapers.Relevance.Extraction;

internal static class WordFrequencies
{
    public static Dictionary<string, int> Count(string folder, IEnumerable<string> words)
    {
        var counts = words.Distinct().ToDictionary(word => word, _ => 0);
        Parallel.ForEach(Directory.EnumerateFiles(Path.Combine(folder, "abstracts"), "*.jsonl.br"), file =>
        {
            using var reader = new StreamReader(new BrotliStream(File.OpenRead(file), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using var paper = JsonDocument.Parse(line);
                var known =
                    Scores.Words(
                        paper.RootElement.GetProperty("title").GetString() + " "
                            + paper.RootElement.GetProperty("text").GetString())
                    .Distinct().Where(counts.ContainsKey).ToList();
                lock (counts)
                {
                    known.ForEach(word => counts[word]++);
                }
            }
        });
        return counts;
    }
}
