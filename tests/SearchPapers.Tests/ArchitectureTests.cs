using ArchUnitNET.Domain;
using Architecture = ArchUnitNET.Domain.Architecture;
using ArchLoader = ArchUnitNET.Loader.ArchLoader;

namespace SearchPapers.Tests;

/// <summary>Dependencies point one way: from the entry point, through the folders, to the contracts.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "SearchPapers";

    // The contracts (options, results, the exception) are the bottom layer of the root namespace, the library itself is
    // the top one.
    private const string Contracts = "contracts";
    private const string EntryPoint = nameof(PaperLibrary);

    private static readonly string[] EntryPoints =
        [nameof(PaperLibrary), nameof(PaperLibraryOptions), nameof(SearchPapersJson)];

    // Bottom to top, as in ARCHITECTURE.md: a layer uses those before it in this list only.
    private static readonly string[] Layers =
    [
        Contracts, "Diagnostics", "Files", "Concurrency", "Text", "Bibliography", "Sources", "Download", "Extraction",
        "Encoders", "Indexing", "Search", "Ingestion", "Export", "Maintenance", "Evaluation", "Startup", "Json",
        EntryPoint, "DependencyInjection",
    ];

    private static readonly Architecture Architecture =
        new ArchLoader().LoadAssemblies(typeof(PaperLibrary).Assembly).Build();

    // The dependencies between folders, each with one pair of types that causes it.
    private static readonly IReadOnlyDictionary<(string From, string To), string> FolderDependencies =
        Architecture.Types
        .SelectMany(type => type.Dependencies.Select(dependency => (Origin: type, dependency.Target)))
        .Where(pair => IsOwn(pair.Origin) && IsOwn(pair.Target) && FolderOf(pair.Origin) != FolderOf(pair.Target))
        .DistinctBy(pair => (FolderOf(pair.Origin), FolderOf(pair.Target)))
        .ToDictionary(
            pair => (FolderOf(pair.Origin), FolderOf(pair.Target)),
            pair => $"{pair.Origin.FullName} uses {pair.Target.FullName}");

    [Fact]
    public void No_folder_depends_on_itself_through_others()
    {
        var cycle = FolderDependencies.Keys.Where(edge => Reachable(edge.To).Contains(edge.From));

        AssertNone(cycle.Select(edge => FolderDependencies[edge]));
    }

    [Fact]
    public void A_layer_uses_only_those_below_it() => AssertNone(FolderDependencies
        .Where(edge => Array.IndexOf(Layers, LayerOf(edge.Key.From)) < Array.IndexOf(Layers, LayerOf(edge.Key.To)))
        .Select(edge => edge.Value));

    [Fact]
    public void Each_folder_is_a_layer() => Assert.Equal(
        Layers.Order(), Architecture.Types.Where(IsOwn).Select(type => LayerOf(FolderOf(type))).Distinct().Order());

    // Sources, download, extraction and indexing do not depend on each other: ingestion connects them. Extraction uses
    // the names and identifiers of bibliographies, but not the handling of references.
    [Theory]
    [InlineData("Sources", "Download", "Extraction", "Encoders")]
    [InlineData("Download", "Sources", "Extraction", "Encoders")]
    [InlineData("Extraction", "Sources", "Download", "Encoders", "Bibliography.Addresses", "Bibliography.Duplicates")]
    [InlineData("Encoders", "Download", "Extraction", "Bibliography")]
    [InlineData("Indexing", "Sources", "Download", "Extraction", "Bibliography")]
    [InlineData("Search", "Sources", "Download", "Extraction", "Bibliography")]
    [InlineData("Export", "Download", "Extraction", "Encoders", "Indexing", "Search")]
    public void A_layer_is_independent_of_its_neighbours(string layer, params string[] neighbours) =>
        AssertNone(FolderDependencies
        .Where(
            edge => LayerOf(edge.Key.From) == layer
                && neighbours.Any(to => to == edge.Key.To || to == LayerOf(edge.Key.To)))
        .Select(edge => edge.Value));

    [Fact]
    public void Dependencies_are_found() =>
        Assert.Contains(
            FolderDependencies.Keys, edge => LayerOf(edge.From) == "Search" && LayerOf(edge.To) == "Indexing");

    [Theory]
    [InlineData("Lucene", "Indexing|Search|Startup|Text")]
    [InlineData("Microsoft.ML", "Encoders")]
    [InlineData("Microsoft.Extensions.AI", "Encoders")]
    [InlineData("Microsoft.Extensions.DependencyInjection", "DependencyInjection")]
    [InlineData("Microsoft.Extensions.Logging", "DependencyInjection|Diagnostics|PaperLibrary")]
    [InlineData("UglyToad", "Extraction")]
    [InlineData("Markdig", "Sources")]
    [InlineData("Polly", "Download")]
    public void A_package_is_used_in_its_layers_only(string package, string layers) => Assert.Equal(
        layers.Split('|'),
        Architecture.Types
            .Where(type => IsOwn(type) && type.Dependencies.Any(to => IsOf(to.Target.FullName, package)))
            .Select(type => LayerOf(FolderOf(type)))
            .Distinct()
            .Order());

    private static void AssertNone(IEnumerable<string> violations) =>
        Assert.True(!violations.Any(), string.Join(Environment.NewLine, violations));

    private static HashSet<string> Reachable(string folder)
    {
        var reached = new HashSet<string>();
        var queue = new Queue<string>([folder]);
        while (queue.TryDequeue(out var next))
        {
            if (reached.Add(next))
            {
                FolderDependencies.Keys.Where(edge => edge.From == next).ToList()
                    .ForEach(edge => queue.Enqueue(edge.To));
            }
        }

        return reached;
    }

    private static string FolderOf(IType type)
    {
        var name = type.FullName.Split('+', '<', '/')[0];
        return type.Namespace.FullName != Root ? type.Namespace.FullName[(Root.Length + 1)..]
            : EntryPoints.Contains(name[(Root.Length + 1)..]) ? EntryPoint
            : Contracts;
    }

    private static string LayerOf(string folder) => folder.Split('.')[0];

    private static bool IsOwn(IType type) =>
        type is not GenericParameter && type.Namespace?.FullName is { } name && (name == Root || IsOf(name, Root))
        && !type.FullName.StartsWith('<');

    private static bool IsOf(string name, string package) => name.StartsWith(package + ".", StringComparison.Ordinal);
}
