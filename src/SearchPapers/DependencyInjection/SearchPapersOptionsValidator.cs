using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SearchPapers.Semantics;

namespace SearchPapers.DependencyInjection;

/// <summary>Tells all that is wrong with options at once.</summary>
internal sealed class SearchPapersOptionsValidator(IServiceProviderIsService services) : IValidateOptions<SearchPapersOptions>
{
    public ValidateOptionsResult Validate(string? name, SearchPapersOptions options)
    {
        List<string> faults = [.. Faults(options)];
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private IEnumerable<string> Faults(SearchPapersOptions options)
    {
        var lacking = new[] { (nameof(options.CorpusPath), options.CorpusPath), (nameof(options.IndexPath), options.IndexPath) }
            .Where(folder => string.IsNullOrWhiteSpace(folder.Item2))
            .ToList();
        foreach (var (option, _) in lacking)
        {
            yield return $"{nameof(SearchPapersOptions)}.{option} is empty: name a folder";
        }

        if (lacking.Count == 0 && Path.GetFullPath(options.CorpusPath) == Path.GetFullPath(options.IndexPath))
        {
            yield return $"{nameof(SearchPapersOptions)}.{nameof(options.CorpusPath)} and {nameof(options.IndexPath)} are the same "
                + "folder: name two";
        }

        if (options.UseEmbeddingGenerator && !Has<IEmbeddingGenerator<string, Embedding<float>>>() && !Has<PaperEncoder>())
        {
            yield return $"{nameof(SearchPapersOptions)}.{nameof(options.UseEmbeddingGenerator)} is set and the container has no "
                + "IEmbeddingGenerator<string, Embedding<float>>: add one";
        }
    }

    private bool Has<T>() => services.IsService(typeof(T));
}
