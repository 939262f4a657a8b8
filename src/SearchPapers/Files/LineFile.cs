using System.IO.Compression;

namespace SearchPapers.Files;

/// <summary>A file of a collection, read line by line, plain or compressed.</summary>
internal sealed class LineFile(string path)
{
    public string Name => Path.GetFileName(path);

    /// <summary>Returns the file of a name, or of that name with ".gz".</summary>
    /// <exception cref="SearchPapersException">There is neither.</exception>
    public static LineFile Find(string folder, string name) =>
        new[] { name, name + ".gz" }.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists) is { } path
            ? new LineFile(path)
            : throw new LineFile(Path.Combine(folder, name)).Wrong(
                line: null,
                "there is no such file, nor one with '.gz' added",
                "Name a folder in BEIR's layout: corpus.jsonl, queries.jsonl and qrels/test.tsv");

    /// <summary>Returns the lines that are not blank, with their numbers.</summary>
    /// <exception cref="SearchPapersException">The file cannot be read.</exception>
    public IEnumerable<(int Number, string Text)> Lines()
    {
        using var reader = Open();
        for (var number = 1; Next(reader, number) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    public SearchPapersException Wrong(int? line, string what, string instead, Exception? inner = null)
    {
        var message = $"Cannot read '{path}'{(line is null ? "" : $", line {line}")}: {what}. {instead}.";
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
            throw Unreadable(line: null, e);
        }
    }

    private string? Next(StreamReader reader, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or InvalidOperationException)
        {
            throw Unreadable(number, e);
        }
    }

    private SearchPapersException Unreadable(int? line, Exception e) =>
        Wrong(line, e.Message.TrimEnd('.'), "Make the file readable, or fetch it again, and try again", e);
}
