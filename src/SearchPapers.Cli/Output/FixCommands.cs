using SearchPapers.Cli.Commands.Options;

namespace SearchPapers.Cli.Output;

/// <summary>Turns the fix of a problem, and the next step after an error, into shell commands.</summary>
/// <param name="corpus">The corpus folder, as given on the command line.</param>
/// <param name="index">The index folder, as given on the command line.</param>
/// <param name="encoder">The folder of the encoder, or null for the shipped one.</param>
internal sealed class FixCommands(string corpus, string index, string? encoder)
{
    public const string FindIds = "\"searchpapers search\" shows papers with their ids.";

    private const string UnknownSource = "LIST";

    // As in LibraryStatus.Sources. An ingest without sources reads it.
    private const string BuiltInList = "papers.md (built in)";

    private static readonly string RemoveFile = OperatingSystem.IsWindows() ? "del" : "rm";

    private readonly string _folders =
        Option(LibraryOptions.CorpusFolder, corpus) + Option(LibraryOptions.IndexFolder, index);
    private readonly string _encoder = encoder is null ? "" : $" --encoder \"{encoder}\"";

    /// <summary>Returns the message with a hint at the command that helps.</summary>
    public static string MessageOf(SearchPapersException exception) => exception.Error switch
    {
        SearchPapersError.IndexNotFound =>
            $"{exception.Message} \"searchpapers ingest\" builds one; --index names another folder.",
        SearchPapersError.IndexFormat =>
            $"{exception.Message} \"searchpapers doctor\" prints the command that fixes a damaged index; --index " +
            "names another folder.",
        SearchPapersError.PaperNotFound => $"{exception.Message} {FindIds}",
        _ => exception.Message,
    };

    /// <summary>Returns the problem with its fix as a shell command.</summary>
    public Problem WithCommand(Problem problem) => problem with { Fix = CommandFor(problem), FixArguments = null };

    private string? CommandFor(Problem problem) => (problem.Fix, problem.FixArguments) switch
    {
        ("ingest", { } sources) => Ingest([.. sources]),
        ("remove-file", [var file, ..] all) =>
            $"{RemoveFile} {Quote(RelativePath(file))} && {Ingest([.. all.Skip(1)])}",
        ("explain", [var title]) => $"searchpapers ask{_encoder} {Quote(title)} --explain{_folders}",
        ("free-space", [var folder]) =>
            OperatingSystem.IsWindows() ? $"dir {Quote(folder)}" : $"df -h {Quote(RelativePath(folder))}",
        _ => null,
    };

    private string Ingest(List<string> sources)
    {
        var ingest = $"searchpapers ingest{_encoder}";
        var hasBuiltIn = sources.Remove(BuiltInList);
        var named = sources.Count == 0 ? UnknownSource : string.Join(' ', sources.Select(RelativePath).Select(Quote));
        return !hasBuiltIn ? $"{ingest} {named}{_folders}"
            : sources.Count == 0 ? $"{ingest}{_folders}"
            : $"{ingest}{_folders} && {ingest} {named}{_folders}";
    }

    private static string Option(FolderOption folder, string path) =>
        path == folder.DefaultName ? "" : $" {folder.Option} {Quote(path)}";

    private static string RelativePath(string source)
    {
        if (source.Contains("://", StringComparison.Ordinal))
        {
            return source;
        }

        var relative = Path.GetRelativePath(Environment.CurrentDirectory, source);
        return relative.StartsWith("..", StringComparison.Ordinal) ? source : relative;
    }

    private static string Quote(string word) => word.Length > 0 && word.All(NeedsNoQuotes) ? word
        : OperatingSystem.IsWindows() ? $"\"{word}\""
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool NeedsNoQuotes(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '-' or '_' or ':' or '+'
        || (character == '\\' && OperatingSystem.IsWindows());
}
