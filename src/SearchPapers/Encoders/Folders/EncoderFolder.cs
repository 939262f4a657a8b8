using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SearchPapers.Encoders.Folders;

internal sealed class EncoderFolder
{
    /// <exception cref="SearchPapersException">The folder does not exist.</exception>
    public EncoderFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(Path))
        {
            throw EncoderErrors.Format(
                Path,
                $"The encoder folder \"{Path}\" does not exist. " +
                "Name the folder that holds the weights and the vocabulary.");
        }
    }

    public string Path { get; }

    /// <summary>Gets the name of the folder, or of the model in a cache that names folders by hashes.</summary>
    public string Name
    {
        get
        {
            var folder = new DirectoryInfo(Path);
            return folder.Parent is { Name: "snapshots", Parent: { } model } ? model.Name : folder.Name;
        }
    }

    /// <summary>Returns the path of the first of these files that exists, or null.</summary>
    public string? Find(params IEnumerable<string> names) =>
        names.Select(name => System.IO.Path.Combine(Path, name)).FirstOrDefault(File.Exists);

    /// <summary>Reads a JSON file, or returns null if it does not exist.</summary>
    /// <exception cref="SearchPapersException">The file cannot be read or has another format.</exception>
    public T? Read<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        var path = Find(name);
        return path is null ? null : WrapErrors(path, () =>
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw EncoderErrors.Damaged(path, "it is empty");
        });
    }

    /// <summary>Reads a file, and throws a <see cref="SearchPapersException"/> with its path if that fails.</summary>
    public static T WrapErrors<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e)
            when (e is IOException or InvalidDataException or JsonException or UnauthorizedAccessException)
        {
            throw EncoderErrors.Damaged(path, e.Message, e);
        }
    }
}
