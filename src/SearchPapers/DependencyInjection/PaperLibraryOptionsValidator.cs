using Microsoft.Extensions.Options;

namespace SearchPapers.DependencyInjection;

/// <summary>Tells all that is wrong with options at once.</summary>
internal sealed class PaperLibraryOptionsValidator : IValidateOptions<PaperLibraryOptions>
{
    public ValidateOptionsResult Validate(string? name, PaperLibraryOptions options)
    {
        List<string> faults = [.. Faults(options)];
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Faults(PaperLibraryOptions options)
    {
        var lacking = new[] { (nameof(options.CorpusPath), options.CorpusPath), (nameof(options.IndexPath), options.IndexPath) }
            .Where(folder => string.IsNullOrWhiteSpace(folder.Item2))
            .ToList();
        foreach (var (option, _) in lacking)
        {
            yield return $"{nameof(PaperLibraryOptions)}.{option} is empty: name a folder";
        }

        if (lacking.Count == 0 && Path.GetFullPath(options.CorpusPath) == Path.GetFullPath(options.IndexPath))
        {
            yield return $"{nameof(PaperLibraryOptions)}.{nameof(options.CorpusPath)} and {nameof(options.IndexPath)} are the same "
                + "folder: name two";
        }
    }
}
