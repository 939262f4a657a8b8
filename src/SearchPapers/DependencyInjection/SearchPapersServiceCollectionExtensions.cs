using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SearchPapers.Semantics;

namespace SearchPapers.DependencyInjection;

/// <summary>Adds a library of papers to a container.</summary>
public static class SearchPapersServiceCollectionExtensions
{
    /// <summary>Adds one <see cref="PaperLibrary"/> for all, opened when it is first asked for.</summary>
    /// <remarks>
    /// <para>
    /// It takes a <see cref="PaperEncoder"/>, a <see cref="TimeProvider"/> and an <see cref="ILoggerFactory"/> from the
    /// container where there are such. The options are checked when a host starts, and all that is wrong is told at once; a
    /// folder that holds no index that can be read is told when the library is first asked for.
    /// </para>
    /// <para>
    /// A library is closed asynchronously: dispose of a container of your own by <c>await using</c>, as hosts do.
    /// </para>
    /// </remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Sets the options; they can be set by a configuration as well.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSearchPapers(
        this IServiceCollection services, Action<SearchPapersOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<SearchPapersOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<SearchPapersOptions>, SearchPapersOptionsValidator>());
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton(Open);
        return services;
    }

    private static PaperLibrary Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<SearchPapersOptions>>().Value;
        return PaperLibrary.Open(new PaperLibraryOptions
        {
            CorpusPath = options.CorpusPath,
            IndexPath = options.IndexPath,
            Encoder = services.GetService<PaperEncoder>() ?? (options.UseEmbeddingGenerator ? Encoder(services) : null),
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            LoggerFactory = services.GetService<ILoggerFactory>(),
        });
    }

    private static PaperEncoder Encoder(IServiceProvider services) =>
        new(services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>());
}
