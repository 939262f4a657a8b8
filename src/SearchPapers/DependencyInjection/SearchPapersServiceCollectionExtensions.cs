using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SearchPapers.Encoders;

namespace SearchPapers.DependencyInjection;

/// <summary>Registers a library of papers in a service container.</summary>
public static class SearchPapersServiceCollectionExtensions
{
    /// <summary>Adds a singleton <see cref="PaperLibrary"/>, which is opened when it is first resolved.</summary>
    /// <remarks>
    /// <para>
    /// If the options do not set a <see cref="PaperEncoder"/>, a <see cref="TimeProvider"/> or an <see
    /// cref="ILoggerFactory"/>, the library uses the one in the container, if any. The folders in the options are
    /// validated when the host starts. An index that cannot be read is reported when the library is first resolved.
    /// </para>
    /// <para>
    /// A library is disposed of asynchronously: use <c>await using</c> with a container that you build yourself.
    /// </para>
    /// </remarks>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">
    /// Configures the options, which can also be bound to a configuration section; may be null.
    /// </param>
    /// <returns>The service collection.</returns>
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
        var timeProvider = options.TimeProvider == TimeProvider.System ? services.GetService<TimeProvider>() : null;
        return PaperLibrary.Open(options with
        {
            Encoder = options.Encoder ?? services.GetService<PaperEncoder>(),
            TimeProvider = timeProvider ?? options.TimeProvider,
            LoggerFactory = options.LoggerFactory ?? services.GetService<ILoggerFactory>(),
        });
    }
}
