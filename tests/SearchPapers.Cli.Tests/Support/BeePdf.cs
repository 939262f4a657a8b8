using SearchPapers.Tests.Support;

namespace SearchPapers.Cli.Tests.Support;

/// <summary>A paper on bees; only its second page mentions the waggle.</summary>
internal static class BeePdf
{
    public static byte[] Bytes { get; } = PaperPdf.Create(
        "What a bee dances",
        "Ada Apis and Bela Bombus",
        Repeat("We film the dance of every bee and learn where nectar is. The hive understands it sooner than we do."),
        Repeat("Bees live in hives and tell each other where to fly. Nobody knew for long how they manage that."),
        Repeat("The waggle is counted by hand on every film. Observers agree about most of the turns."));

    private static string Repeat(string text) => string.Join(' ', Enumerable.Repeat(text, 3));
}
