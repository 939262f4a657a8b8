using System.IO.Compression;

namespace SearchPapers.Files;

/// <summary>A text file that is read line by line: plain, .gz or .br.</summary>
internal sealed class LineFile(string path)
{
    public string Name => Path.GetFileName(path);

    /// <summary>Returns the file with a name, or with the name and ".gz".</summary>
    /// <exception cref="SearchPapersException">Neither file exists.</exception>
    public static LineFile Find(string folder, string name) =>
        new[] { name, name + ".gz" }.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists) is { } path
            ? new LineFile(path)
            : throw new LineFile(Path.Combine(folder, name)).CreateException(
                line: null,
                "there is no such file, with or without '.gz'",
                "Name a folder in BEIR's layout: corpus.jsonl, queries.jsonl and qrels/test.tsv");

    /// <summary>Returns the lines that are not blank, with their numbers from 1.</summary>
    /// <exception cref="SearchPapersException">The file cannot be read.</exception>
    public IEnumerable<(int Number, string Text)> ReadLines()
    {
        using var reader = Open();
        for (var number = 1; ReadLine(reader, number) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    public SearchPapersException CreateException(int? line, string problem, string advice, Exception? inner = null)
    {
        var message = $"Cannot read '{path}'{(line is null ? "" : $", line {line}")}: {problem}. {advice}.";
        return new SearchPapersException(SearchPapersError.CorpusFormat, message, inner) { Path = path, Line = line };
    }

    private StreamReader Open()
    {
        try
        {
            var stream = File.OpenRead(path);
            return new StreamReader(Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".GZ" => new GZipStream(stream, CompressionMode.Decompress),
                ".BR" => new BrotliStream(stream, CompressionMode.Decompress),
                _ => stream,
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CreateReadError(line: null, e);
        }
    }

    private string? ReadLine(StreamReader reader, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or InvalidOperationException)
        {
            throw CreateReadError(number, e);
        }
    }

    private SearchPapersException CreateReadError(int? line, Exception e) =>
        CreateException(line, e.Message.TrimEnd('.'), "Make the file readable or download it again, and try again", e);
}
