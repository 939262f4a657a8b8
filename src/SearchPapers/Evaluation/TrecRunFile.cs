using System.Globalization;

namespace SearchPapers.Evaluation;

/// <summary>Writes rankings as TREC's run files, one for each mode.</summary>
internal sealed class TrecRunFile
{
    // The least step between two scores that is written; trec_eval keeps them in single precision.
    private const float Step = 1e-9f;

    private readonly string _path;
    private readonly bool _isOnly;

    /// <exception cref="IOException">There cannot be such a file.</exception>
    public TrecRunFile(string path, SearchMode? only)
    {
        (_path, _isOnly) = (Path.GetFullPath(path), only is not null);
        if (Directory.Exists(_path) || !Directory.Exists(Path.GetDirectoryName(_path)))
        {
            var fault = Directory.Exists(_path) ? "it is a folder" : "its folder does not exist";
            throw new IOException($"Cannot write the run file '{path}': {fault}");
        }
    }

    public static string NameOf(SearchMode mode) => mode.ToString().ToLowerInvariant();

    /// <exception cref="SearchPapersException">An id would break the file's columns.</exception>
    public void ThrowIfUnwritable(IEnumerable<string> ids)
    {
        if (ids.FirstOrDefault(id => id.Any(char.IsWhiteSpace)) is { } broken)
        {
            throw new SearchPapersException(
                SearchPapersError.CorpusFormat,
                $"Cannot write the run file '{_path}': the id '{broken}' holds white space, which separates the columns of a " +
                "run file. Measure without a run file, or give the collection other ids.")
            {
                Path = _path,
            };
        }
    }

    /// <summary>Writes the rankings of a mode; whoever reads the file sees the former one or all of this.</summary>
    public void Write(SearchMode mode, IEnumerable<RankedQuery> rankings)
    {
        var name = NameOf(mode);
        var path = _isOnly ? _path : $"{_path}.{name}";
        var aside = path + ".part";
        try
        {
            using (var writer = new StreamWriter(aside) { NewLine = "\n" })
            {
                foreach (var asked in rankings)
                {
                    Write(writer, asked, $"searchpapers-{name}");
                }
            }

            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static void Write(StreamWriter writer, RankedQuery asked, string tag)
    {
        var last = float.PositiveInfinity;
        foreach (var ((id, score), place) in asked.Papers.Select((paper, place) => (paper, place)))
        {
            last = Math.Min((float)score, Math.Min(MathF.BitDecrement(last), last - Step));
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{asked.Query.Id} Q0 {id} {place + 1} {last:G9} {tag}"));
        }
    }
}
