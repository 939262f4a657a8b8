using System.Reflection;

namespace SearchPapers.Tests;

/// <summary>Holds the library's surface small, and free of the packages that it is made with.</summary>
public sealed class PublicSurfaceTests
{
    private const int MostEverydayTypes = 35;
    private const int MostExtractionTypes = 10;
    private const int MostEvaluationTypes = 5;
    private const int MostExplanationTypes = 3;
    private const int MostSemanticsTypes = 2;
    private const int MostTrainingTypes = 4;
    private const int MostContainerTypes = 2;
    private const int MostExportTypes = 1;
    private const int MostBrowsingTypes = 4;
    private const int MostUpkeepTypes = 6;

    private static readonly Assembly Library = typeof(PaperLibrary).Assembly;

    private static IEnumerable<Type> OwnTypes => Library.GetTypes()
        .Where(type => type.Namespace?.StartsWith(nameof(SearchPapers), StringComparison.Ordinal) == true)
        .Where(type => !IsGenerated(type));

    [Theory]
    [InlineData("Lucene")]
    [InlineData("Microsoft.ML")]
    [InlineData("UglyToad")]
    [InlineData("Markdig")]
    [InlineData("Polly")]
    [InlineData("J2N")]
    public void No_type_of_a_package_is_in_a_public_signature(string package) => Assert.DoesNotContain(
        Library.GetExportedTypes().SelectMany(Signatures),
        type => type.FullName is { } name && IsOf(name, package));

    [Fact]
    public void A_class_is_sealed_unless_it_is_abstract_or_static() => Assert.Empty(
        OwnTypes.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }).Select(type => type.FullName));

    [Fact]
    public void Half_of_all_types_and_more_are_internal()
    {
        var types = OwnTypes.Where(type => !type.IsNested).ToList();

        Assert.InRange(Library.GetExportedTypes().Length, 1, types.Count / 2);
    }

    // Beside the everyday API in the root namespace stands what reads a PDF on its own, for the command "extract",
    // what measures rankings, for "eval", what a hit tells of its score, for "--explain", how matches are
    // counted and ordered, encoders of one's own, what trains one, for "train", the formats of "export", what keeps a
    // library in order, for "remove", "doctor" and "watch", and the way into a container.
    [Fact]
    public void The_everyday_surface_is_small()
    {
        var folders = Library.GetExportedTypes().ToLookup(type => type.Namespace);

        Assert.Equal(
            [
                "SearchPapers", "SearchPapers.Browsing", "SearchPapers.DependencyInjection", "SearchPapers.Evaluation",
                "SearchPapers.Explanations", "SearchPapers.Export", "SearchPapers.Extraction", "SearchPapers.Semantics",
                "SearchPapers.Training", "SearchPapers.Upkeep",
            ],
            folders.Select(folder => folder.Key).Order());
        Assert.InRange(folders["SearchPapers"].Count(), 1, MostEverydayTypes);
        Assert.InRange(folders["SearchPapers.Extraction"].Count(), 1, MostExtractionTypes);
        Assert.InRange(folders["SearchPapers.Evaluation"].Count(), 1, MostEvaluationTypes);
        Assert.InRange(folders["SearchPapers.Explanations"].Count(), 1, MostExplanationTypes);
        Assert.InRange(folders["SearchPapers.DependencyInjection"].Count(), 1, MostContainerTypes);
        Assert.InRange(folders["SearchPapers.Export"].Count(), 1, MostExportTypes);
        Assert.InRange(folders["SearchPapers.Semantics"].Count(), 1, MostSemanticsTypes);
        Assert.InRange(folders["SearchPapers.Browsing"].Count(), 1, MostBrowsingTypes);
        Assert.InRange(folders["SearchPapers.Training"].Count(), 1, MostTrainingTypes);
        Assert.InRange(folders["SearchPapers.Upkeep"].Count(), 1, MostUpkeepTypes);
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsOf(string name, string package) => name.StartsWith(package + ".", StringComparison.Ordinal);

    private static IEnumerable<Type> Signatures(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMembers(Visible).OfType<MethodBase>().Where(method => method.IsPublic || method.IsFamily);
        var fields = type.GetFields(Visible).Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType);
        return methods
            .SelectMany(method => method.GetParameters()
                .Select(parameter => parameter.ParameterType)
                .Append((method as MethodInfo)?.ReturnType))
            .OfType<Type>()
            .Concat(fields)
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object))
            .SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);
}
