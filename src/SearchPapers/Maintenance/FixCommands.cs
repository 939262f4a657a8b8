using SearchPapers.Download.Files;
using SearchPapers.Ingestion.Sources;

namespace SearchPapers.Maintenance;

/// <summary>Writes the commands that mend a library, as they are typed in a shell.</summary>
/// <param name="corpus">The library's corpus folder.</param>
/// <param name="index">The library's index folder.</param>
/// <param name="folders">The options that name both; empty where they are the usual ones.</param>
internal sealed class FixCommands(CorpusFolder corpus, string index, string folders)
{
    /// <summary>Stands for sources that nobody knows any more.</summary>
    public const string UnknownSource = "LIST";

    private const string IngestCommand = "searchpapers ingest";

    private static readonly string RemoveFile = OperatingSystem.IsWindows() ? "del" : "rm";

    /// <summary>Returns the command that takes sources in again.</summary>
    /// <remarks>Without a source the command takes in the default list: it is given so only for that one.</remarks>
    public string Ingest(params IEnumerable<string> sources)
    {
        List<string> all = [.. sources];
        List<string> named = [.. all.Where(source => source != DefaultReadingList.BuiltInSource)];
        var command = string.Join(' ', named.Select(PathOf).Select(Quoted).Prepend(IngestCommand)) + folders;
        return named.Count > 0 && named.Count < all.Count ? $"{IngestCommand}{folders} && {command}" : command;
    }

    /// <summary>Returns the commands that remove a file and take sources in again.</summary>
    public string Replace(string file, IEnumerable<string> sources) => $"{RemoveFile} {Quoted(Near(file))} && {Ingest(sources)}";

    /// <summary>Returns the commands that build the index anew.</summary>
    public string Rebuild(IEnumerable<string> sources) => Replace(Path.Combine(index, "CURRENT"), sources);

    /// <summary>Returns the command that shows which papers come before one of a title.</summary>
    public string Ask(string title) => $"searchpapers ask {Quoted(title)} --explain{folders}";

    /// <summary>Returns the command that shows how much room there is.</summary>
    public static string ShowRoom(string folder) =>
        OperatingSystem.IsWindows() ? $"dir {Quoted(folder)}" : $"df -h {Quoted(Near(folder))}";

    /// <summary>Returns a word that a shell takes as it is.</summary>
    public static string Quoted(string word) => word.Length > 0 && word.All(IsPlain) ? word
        : OperatingSystem.IsWindows() ? $"\"{word}\""
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char sign) =>
        char.IsAsciiLetterOrDigit(sign) || sign is '/' or '.' or '-' or '_' or ':' or '+'
        || (sign == '\\' && OperatingSystem.IsWindows());

    // An address is a source as it is.
    private string PathOf(string source) =>
        source == UnknownSource || source.Contains("://", StringComparison.Ordinal) ? source : Near(Path.Combine(corpus.Path, source));

    private static string Near(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
