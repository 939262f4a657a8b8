using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SearchPapers.Encoders;

namespace SearchPapers.DependencyInjection;

/// <summary>Adds a library of papers to a container.</summary>
public static class SearchPapersServiceCollectionExtensions
{
    /// <summary>Adds one <see cref="PaperLibrary"/> for all, opened when it is first asked for.</summary>
    /// <remarks>
    /// <para>
    /// What the options leave as it is by default, a <see cref="PaperEncoder"/>, a <see cref="TimeProvider"/> and an
    /// <see cref="ILoggerFactory"/>, it takes from the container where there are such. The options are checked when a host
    /// starts, and all folders that are wrong are told at once; a number out of range is refused where it is set, and a folder that
    /// holds no index that can be read is told when the library is first asked for.
    /// </para>
    /// <para>
    /// A library is closed asynchronously: dispose of a container of your own by <c>await using</c>, as hosts do.
    /// </para>
    /// </remarks>
    /// <param name="services">The container's services.</param>
    /// <param name="configure">Sets the options; they can be bound to a section of a configuration as well.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddSearchPapers(
        this IServiceCollection services, Action<PaperLibraryOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<PaperLibraryOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<PaperLibraryOptions>, PaperLibraryOptionsValidator>());
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton(Open);
        return services;
    }

    private static PaperLibrary Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<PaperLibraryOptions>>().Value;
        var clock = options.TimeProvider == TimeProvider.System ? services.GetService<TimeProvider>() : null;
        return PaperLibrary.Open(options with
        {
            Encoder = options.Encoder ?? services.GetService<PaperEncoder>(),
            TimeProvider = clock ?? options.TimeProvider,
            LoggerFactory = options.LoggerFactory ?? services.GetService<ILoggerFactory>(),
        });
    }
}
