namespace SearchPapers.Tests.Support;

internal static class Repository
{
    private static readonly string[] TextExtensions = [".cs", ".md", ".sh", ".csproj", ".props"];
    private static readonly string[] SkippedFolders = ["artifacts", "bin", "obj", "node_modules"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Returns the paths of all source files and documents, relative to the root.</summary>
    public static IEnumerable<string> TextFiles() => new DirectoryInfo(Root)
        .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true })
        .Where(file => TextExtensions.Contains(file.Extension))
        .Select(file => Path.GetRelativePath(Root, file.FullName))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Intersect(SkippedFolders).Any());

    private static string FindRoot(string? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests do not run inside the repository.")
        : File.Exists(Path.Combine(folder, "SearchPapers.sln")) ? folder
        : FindRoot(Path.GetDirectoryName(folder));
}
