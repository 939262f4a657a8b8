using System.Globalization;

namespace SearchPapers.Evaluation;

/// <summary>Writes rankings as TREC's run files, one for each mode.</summary>
internal sealed class TrecRunFile
{
    // The least step between two scores that is written; trec_eval keeps them in single precision.
    private const float MinScoreStep = 1e-9f;

    private readonly string _path;
    private readonly bool _isSingleMode;

    /// <exception cref="IOException">There cannot be such a file.</exception>
    public TrecRunFile(string path, SearchMode? onlyMode)
    {
        (_path, _isSingleMode) = (Path.GetFullPath(path), onlyMode is not null);
        if (Directory.Exists(_path) || !Directory.Exists(Path.GetDirectoryName(_path)))
        {
            var fault = Directory.Exists(_path) ? "it is a folder" : "its folder does not exist";
            throw new IOException($"Cannot write the run file '{path}': {fault}");
        }
    }

    public static string ModeName(SearchMode mode) => mode.ToString().ToLowerInvariant();

    /// <exception cref="SearchPapersException">An id would break the file's columns.</exception>
    public void ThrowIfUnwritable(IEnumerable<string> ids)
    {
        if (ids.FirstOrDefault(id => id.Any(char.IsWhiteSpace)) is { } unwritable)
        {
            throw new SearchPapersException(
                SearchPapersError.CorpusFormat,
                $"Cannot write the run file '{_path}': the id '{unwritable}' holds white space, which separates the columns of a " +
                "run file. Measure without a run file, or give the collection other ids.")
            {
                Path = _path,
            };
        }
    }

    /// <summary>Writes the rankings of a mode; whoever reads the file sees the former one or all of this.</summary>
    public void Write(SearchMode mode, IEnumerable<RankedQuery> rankings)
    {
        var name = ModeName(mode);
        var path = _isSingleMode ? _path : $"{_path}.{name}";
        var temporaryPath = path + ".part";
        try
        {
            using (var writer = new StreamWriter(temporaryPath) { NewLine = "\n" })
            {
                foreach (var ranking in rankings)
                {
                    Write(writer, ranking, $"searchpapers-{name}");
                }
            }

            File.Move(temporaryPath, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporaryPath);
        }
    }

    private static void Write(StreamWriter writer, RankedQuery ranking, string tag)
    {
        var writtenScore = float.PositiveInfinity;
        foreach (var ((id, score), index) in ranking.Papers.Select((paper, index) => (paper, index)))
        {
            writtenScore = Math.Min((float)score, Math.Min(MathF.BitDecrement(writtenScore), writtenScore - MinScoreStep));
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{ranking.Query.Id} Q0 {id} {index + 1} {writtenScore:G9} {tag}"));
        }
    }
}
