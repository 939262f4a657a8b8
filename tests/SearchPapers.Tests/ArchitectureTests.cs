using ArchUnitNET.xUnitV3;
using SearchPapers.Encoders;
using SearchPapers.Extraction;
using SearchPapers.Maintenance;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Architecture = ArchUnitNET.Domain.Architecture;
using ArchLoader = ArchUnitNET.Loader.ArchLoader;

namespace SearchPapers.Tests;

/// <summary>Holds the library to its layers.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "SearchPapers";

    private static readonly Architecture Architecture = new ArchLoader().LoadAssemblies(typeof(PaperLibrary).Assembly).Build();

    // The front door stands in the root namespace, but uses everything.
    private static readonly System.Type[] FrontDoor = [typeof(PaperLibrary), typeof(PaperLibraryOptions), typeof(LibraryStatusReader)];

    // It stands beside the door for who reads a PDF without a library, and takes the same options.
    private static readonly System.Type SideDoor = typeof(PaperExtractor);

    private static readonly string[] Strangers = ["Lists", "Download", "Extraction", "Lexical", "Semantics"];
    private static readonly string[] Middle = ["Indexing", "Fusion", "Querying"];

    // Each folder, and what it must not know of.
    public static TheoryData<string, string[]> Layers
    {
        get
        {
            var layers = new TheoryData<string, string[]> { { "Text", [.. Strangers, .. Middle, "Ingestion"] } };
            foreach (var stranger in Strangers)
            {
                layers.Add(stranger, [.. Strangers.Except([stranger]), .. Middle, "Ingestion"]);
            }

            layers.Add("Indexing", ["Lists", "Download", "Extraction", "Fusion", "Querying", "Ingestion"]);
            layers.Add("Fusion", [.. Strangers, "Text", "Indexing", "Querying", "Ingestion"]);
            layers.Add("Querying", ["Lists", "Download", "Extraction", "Ingestion"]);
            layers.Add("Ingestion", ["Lexical", "Text", "Fusion", "Querying"]);
            layers.Add("Export", [.. Strangers.Except(["Lists"]), .. Middle, "Text", "Ingestion", "Evaluation", "Training"]);
            layers.Add("Upkeep", ["Lexical", "Fusion", "Extraction"]);
            layers.Add("Diagnostics", [.. Strangers, .. Middle, "Text", "Ingestion", "Upkeep"]);
            layers.Add("Training", [.. Strangers.Except(["Lists", "Semantics"]), .. Middle, "Text", "Ingestion", "Evaluation"]);
            // It makes the index that is measured. Its collections are lists.
            layers.Add(
                "Evaluation", [.. Strangers.Except(["Lists", "Semantics"]), "Text", "Fusion", "Querying", "Ingestion", "Training"]);
            layers.Add(@"Semantics\.Training", [.. Strangers.Except(["Semantics"]), .. Middle, "Ingestion", @"Semantics\.Encoders"]);
            return layers;
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_folder_knows_nothing_of_those_above_and_beside_it(string folder, string[] others) =>
        Types().That().ResideInNamespaceMatching(Pattern(folder))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pattern(others)))
            .Check(Architecture);

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_folder_knows_nothing_of_the_front_door(string folder, string[] others)
    {
        Assert.NotEmpty(others);
        Types().That().ResideInNamespaceMatching(Pattern(folder)).And().AreNot(SideDoor)
            .Should().NotDependOnAny(FrontDoor).Check(Architecture);
    }

    [Fact]
    public void The_root_types_know_nothing_of_any_folder() =>
        Types().That().ResideInNamespace(Root).And().AreNot(FrontDoor)
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(
                Pattern([.. Strangers, .. Middle, "Text", "Ingestion"])))
            .Check(Architecture);

    [Fact]
    public void The_evaluation_knows_of_encoders_who_they_are_alone() =>
        Types().That().ResideInNamespaceMatching(Pattern("Evaluation"))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pattern("Semantics"))
                .And().AreNot(typeof(PaperEncoder), typeof(NamedEncoder)))
            .Check(Architecture);

    [Theory]
    [InlineData("Training")]
    [InlineData(@"Semantics\.Training", "Training")]
    public void Nothing_knows_of_what_stands_beside_the_front_door(string folder, params string[] users) =>
        Types().That().DoNotResideInNamespaceMatching(Pattern([folder, .. users]))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pattern(folder)))
            .Check(Architecture);

    [Fact]
    public void The_front_door_alone_knows_of_the_evaluation() =>
        Types().That().DoNotResideInNamespaceMatching(Pattern("Evaluation")).And().AreNot(typeof(PaperLibrary))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pattern("Evaluation")))
            .Check(Architecture);

    [Fact]
    public void A_rule_that_is_broken_is_seen() => Assert.Throws<FailedArchRuleException>(() =>
        Types().That().ResideInNamespaceMatching(Pattern("Querying"))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Pattern("Indexing", "Text")))
            .Check(Architecture));

    [Theory]
    [InlineData("Lucene", "Text|Lexical|Indexing|Querying")]
    [InlineData("Microsoft.ML", "Semantics")]
    [InlineData("Microsoft.Extensions.AI", "Semantics")]
    [InlineData("Microsoft.Extensions.DependencyInjection", "DependencyInjection")]
    [InlineData("Microsoft.Extensions.Logging", "DependencyInjection|Diagnostics|PaperLibrary|PaperLibraryOptions")]
    [InlineData("UglyToad", "Extraction")]
    [InlineData("Markdig", "Lists")]
    [InlineData("Polly", "Download")]
    public void A_package_is_known_to_the_folders_that_are_there_for_it_alone(string package, string folders) => Assert.Equal(
        folders.Split('|').Order(),
        Architecture.Types
            .Where(type => IsOf(type.FullName, Root) && type.Dependencies.Any(to => IsOf(to.Target.FullName, package)))
            .Select(type => type.FullName.Split('.')[1])
            .Distinct()
            .Order());

    private static bool IsOf(string name, string package) => name.StartsWith(package + ".", StringComparison.Ordinal);

    private static string Pattern(params string[] folders) => $@"^{Root}\.({string.Join('|', folders)})(\.|$)";
}
