using Microsoft.Extensions.Options;

namespace SearchPapers.DependencyInjection;

internal sealed class PaperLibraryOptionsValidator : IValidateOptions<PaperLibraryOptions>
{
    public ValidateOptionsResult Validate(string? name, PaperLibraryOptions options)
    {
        List<string> failures = [.. FindFailures(options)];
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> FindFailures(PaperLibraryOptions options)
    {
        (string Name, string? Path)[] folders =
            [(nameof(options.CorpusPath), options.CorpusPath), (nameof(options.IndexPath), options.IndexPath)];
        var missing = folders.Where(folder => string.IsNullOrWhiteSpace(folder.Path)).ToList();
        foreach (var (option, _) in missing)
        {
            yield return $"{nameof(PaperLibraryOptions)}.{option} is empty: name a folder";
        }

        if (missing.Count == 0 && Path.GetFullPath(options.CorpusPath) == Path.GetFullPath(options.IndexPath))
        {
            yield return $"{nameof(PaperLibraryOptions)}.{nameof(options.CorpusPath)} and {nameof(options.IndexPath)} "
                + "are the same folder: name two different folders";
        }
    }
}
