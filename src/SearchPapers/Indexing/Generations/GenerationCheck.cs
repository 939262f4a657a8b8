using Lucene.Net.Index;
using SearchPapers.Encoders.Vectors;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace SearchPapers.Indexing.Generations;

/// <summary>Verifies all files of a generation.</summary>
internal static class GenerationCheck
{
    /// <summary>Returns a clause for each fault, such as "its file lsa.bin is missing".</summary>
    /// <remarks>Does not throw: a generation that cannot be read has a fault.</remarks>
    public static IReadOnlyList<string> FindFaults(Generation generation)
    {
        try
        {
            using var directory = generation.OpenDirectory();
            var commit = new SegmentInfos();
            commit.Read(directory);
            var manifest = generation.ReadManifest();
            List<string> faults =
            [
                .. MissingSegmentFiles(directory, commit).Select(MissingFile),
                .. FileFaults(generation, manifest, GenerationWriter.ReadVectorRows(commit.UserData)),
            ];
            return faults.Count > 0 ? faults : SegmentFaults(new CheckIndex(directory).DoCheckIndex());
        }
        catch (Exception e) when (e is IOException or ArgumentException or SearchPapersException)
        {
            // Lucene throws ArgumentException for an unknown codec.
            return [e.Message.Split('\n')[0].TrimEnd('\r', '.', ' ')];
        }
    }

    /// <summary>Returns the source files that an index was built from, or none if the commit cannot be read.</summary>
    public static IReadOnlyList<string> ReadSources(Generation generation)
    {
        try
        {
            using var directory = generation.OpenDirectory();
            var commit = new SegmentInfos();
            commit.Read(directory);
            return GenerationWriter.ReadSources(commit.UserData);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return [];
        }
    }

    private static IEnumerable<string> MissingSegmentFiles(LuceneDirectory directory, SegmentInfos commit) =>
        commit.GetFiles(directory, includeSegmentsFile: true).Except(directory.ListAll()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> FileFaults(Generation generation, GenerationManifest manifest, int rows)
    {
        var files = VectorFile.GetFiles(generation.VectorsPath, manifest.Layout, rows);
        foreach (var (path, bytes) in manifest.Lsa is null ? files : files.Append((generation.LsaPath, Bytes: 1)))
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                yield return MissingFile(file.Name);
            }
            else if (file.Length < bytes)
            {
                yield return $"its file {file.Name} has {file.Length} bytes instead of {bytes}";
            }
        }
    }

    private static string MissingFile(string file) => $"its file {file} is missing";

    private static IReadOnlyList<string> SegmentFaults(CheckIndex.Status status) => status.Clean
        ? []
        : [$"{status.NumBadSegments} of its {status.NumSegments} segments are damaged, " +
            $"with {status.TotLoseDocCount} documents"];
}
