using SearchPapers.Cli.Commands.Options;

namespace SearchPapers.Cli.Output;

/// <summary>Words what fixes a problem, and what helps after an error, as commands.</summary>
/// <param name="corpus">The corpus folder, as the user named it.</param>
/// <param name="index">The index folder, as the user named it.</param>
/// <param name="encoder">The folder of the encoder; null for the shipped one.</param>
internal sealed class FixCommands(string corpus, string index, string? encoder)
{
    public const string FindIds = "\"searchpapers search\" shows papers with their ids.";

    private const string UnknownSource = "LIST";

    // As LibraryStatus.Sources names it; an ingest without sources takes it in.
    private const string BuiltInList = "papers.md (built in)";

    private static readonly string RemoveFile = OperatingSystem.IsWindows() ? "del" : "rm";

    private readonly string _folders = Option(LibraryOptions.CorpusFolder, corpus) + Option(LibraryOptions.IndexFolder, index);
    private readonly string _encoder = encoder is null ? "" : $" --encoder \"{encoder}\"";

    /// <summary>Returns the message of an error, with the command that helps.</summary>
    public static string MessageOf(SearchPapersException exception) => exception.Error switch
    {
        SearchPapersError.IndexNotFound =>
            $"{exception.Message} \"searchpapers ingest\" builds one; --index names another folder.",
        SearchPapersError.IndexFormat =>
            $"{exception.Message} \"searchpapers doctor\" prints the command that fixes a damaged index; --index names another folder.",
        SearchPapersError.PaperNotFound => $"{exception.Message} {FindIds}",
        _ => exception.Message,
    };

    /// <summary>Returns the problem with a shell command as its fix, for people and scripts to run.</summary>
    public Problem Word(Problem problem) => problem with { Fix = CommandFor(problem), FixArguments = null };

    private string? CommandFor(Problem problem) => (problem.Fix, problem.FixArguments) switch
    {
        ("ingest", { } sources) => Ingest([.. sources]),
        ("remove-file", [var file, ..] all) => $"{RemoveFile} {Quoted(Near(file))} && {Ingest([.. all.Skip(1)])}",
        ("explain", [var title]) => $"searchpapers ask{_encoder} {Quoted(title)} --explain{_folders}",
        ("free-space", [var folder]) => OperatingSystem.IsWindows() ? $"dir {Quoted(folder)}" : $"df -h {Quoted(Near(folder))}",
        _ => null,
    };

    private string Ingest(List<string> sources)
    {
        var ingest = $"searchpapers ingest{_encoder}";
        var hasBuiltIn = sources.Remove(BuiltInList);
        var named = sources.Count == 0 ? UnknownSource : string.Join(' ', sources.Select(Near).Select(Quoted));
        return !hasBuiltIn ? $"{ingest} {named}{_folders}"
            : sources.Count == 0 ? $"{ingest}{_folders}"
            : $"{ingest}{_folders} && {ingest} {named}{_folders}";
    }

    private static string Option(FolderOption folder, string path) =>
        path == folder.DefaultName ? "" : $" {folder.Option} {Quoted(path)}";

    private static string Near(string source)
    {
        if (source.Contains("://", StringComparison.Ordinal))
        {
            return source;
        }

        var relative = Path.GetRelativePath(Environment.CurrentDirectory, source);
        return relative.StartsWith("..", StringComparison.Ordinal) ? source : relative;
    }

    private static string Quoted(string word) => word.Length > 0 && word.All(IsPlain) ? word
        : OperatingSystem.IsWindows() ? $"\"{word}\""
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '-' or '_' or ':' or '+'
        || (character == '\\' && OperatingSystem.IsWindows());
}
