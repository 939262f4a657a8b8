using Lucene.Net.Index;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Indexing.Generations;

/// <summary>Goes through all files of a generation, and tells what is wrong with it.</summary>
internal static class GenerationCheck
{
    /// <summary>Returns what is wrong, a clause each; none where all is well.</summary>
    /// <remarks>A generation that cannot be read at all is wrong, too: nothing is thrown.</remarks>
    public static IReadOnlyList<string> Faults(Generation generation)
    {
        try
        {
            using var directory = generation.OpenDirectory();
            var commit = new SegmentInfos();
            commit.Read(directory);
            var manifest = generation.ReadManifest();
            var there = directory.ListAll().ToHashSet(StringComparer.Ordinal);
            List<string> faults =
            [
                .. commit.GetFiles(directory, includeSegmentsFile: true).Except(there).Order(StringComparer.Ordinal).Select(Missing),
                .. Beside(generation, manifest, GenerationWriter.VectorRows(commit.UserData)),
            ];
            return faults.Count > 0 ? faults : Damages(new CheckIndex(directory).DoCheckIndex());
        }
        catch (Exception e) when (e is IOException or ArgumentException or SearchPapersException)
        {
            // The second is Lucene's word for a format that it does not know.
            return [e.Message.Split('\n')[0].TrimEnd('\r', '.', ' ')];
        }
    }

    /// <summary>Returns the files of papers that an index was built from; none where it is too damaged to say.</summary>
    public static IReadOnlyList<string> Sources(Generation generation)
    {
        try
        {
            using var directory = generation.OpenDirectory();
            var commit = new SegmentInfos();
            commit.Read(directory);
            return GenerationWriter.Sources(commit.UserData);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Beside(Generation generation, GenerationManifest manifest, int rows)
    {
        var files = VectorFile.FilesOf(generation.VectorsPath, manifest.Layout, rows);
        foreach (var (path, bytes) in manifest.Projection is null ? files : files.Append((generation.ProjectionPath, Bytes: 1)))
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                yield return Missing(file.Name);
            }
            else if (file.Length < bytes)
            {
                yield return $"its file {file.Name} has {file.Length} bytes instead of {bytes}";
            }
        }
    }

    private static string Missing(string file) => $"its file {file} is missing";

    private static IReadOnlyList<string> Damages(CheckIndex.Status status) => status.Clean
        ? []
        : [$"{status.NumBadSegments} of its {status.NumSegments} segments are damaged, with {status.TotLoseDocCount} documents"];
}
