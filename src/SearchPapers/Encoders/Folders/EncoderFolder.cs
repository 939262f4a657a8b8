using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SearchPapers.Encoders.Folders;

/// <summary>Finds and reads the files of an encoder; what is wrong with one is told with its path.</summary>
internal sealed class EncoderFolder
{
    /// <exception cref="SearchPapersException">There is no such folder.</exception>
    public EncoderFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(Path))
        {
            throw EncoderErrors.Format(
                Path,
                $"There is no folder \"{Path}\" to open an encoder from. Name the folder that holds its weights and its vocabulary.");
        }
    }

    public string Path { get; }

    /// <summary>Gets what the encoder is called: the folder's name, or the model's in a cache that names folders by hashes.</summary>
    public string Name
    {
        get
        {
            var folder = new DirectoryInfo(Path);
            return folder.Parent is { Name: "snapshots", Parent: { } model } ? model.Name : folder.Name;
        }
    }

    /// <summary>Returns the path of the first of these files that is there; null where none is.</summary>
    public string? Find(params IEnumerable<string> names) =>
        names.Select(name => System.IO.Path.Combine(Path, name)).FirstOrDefault(File.Exists);

    /// <summary>Reads a file of settings; null where there is none.</summary>
    /// <exception cref="SearchPapersException">The file cannot be read or is not such settings.</exception>
    public T? Read<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        var path = Find(name);
        return path is null ? null : Guard(path, () =>
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw EncoderErrors.Damaged(path, "it is empty");
        });
    }

    /// <summary>Reads a file; what goes wrong is told as the file's fault.</summary>
    public static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or JsonException or UnauthorizedAccessException)
        {
            throw EncoderErrors.Damaged(path, e.Message, e);
        }
    }
}
