using System.Reflection;

namespace SearchPapers.Tests;

/// <summary>The public API is small and exposes no types of other packages.</summary>
public sealed class PublicSurfaceTests
{
    private const int MostTypes = 35;

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
        OwnTypes.Where(
            type => type is { IsClass: true, IsAbstract: false, IsSealed: false }).Select(type => type.FullName));

    [Fact]
    public void Half_of_all_types_and_more_are_internal()
    {
        var types = OwnTypes.Where(type => !type.IsNested).ToList();

        Assert.InRange(Library.GetExportedTypes().Length, 1, types.Count / 2);
    }

    [Fact]
    public void There_are_few_types_to_learn() => Assert.InRange(Library.GetExportedTypes().Length, 1, MostTypes);

    // Besides the main API in the root namespace: extraction of single PDFs, custom encoders and their training, and
    // dependency injection.
    [Fact]
    public void The_everyday_types_are_in_the_root_namespace() => Assert.Equal(
        [
            "SearchPapers.DependencyInjection", "SearchPapers.Encoders", "SearchPapers.Encoders.Training",
            "SearchPapers.Extraction",
        ],
        Library.GetExportedTypes().Select(type => type.Namespace).Except(["SearchPapers"]).Order());

    [Fact]
    public void The_root_namespace_holds_public_types_only() => Assert.Empty(OwnTypes
        .Where(type => type is { Namespace: nameof(SearchPapers), IsNested: false, IsPublic: false })
        .Select(type => type.Name));

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsOf(string name, string package) => name.StartsWith(package + ".", StringComparison.Ordinal);

    private static IEnumerable<Type> Signatures(Type type)
    {
        const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMembers(Visible).OfType<MethodBase>().Where(method => method.IsPublic || method.IsFamily);
        var fields =
            type.GetFields(Visible).Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType);
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
