using SearchPapers.Download.Catalog;
using SearchPapers.Indexing.Calibration;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Maintenance;

/// <summary>Counts what a library holds.</summary>
internal static class LibraryStatusReader
{
    public static LibraryStatus Read(IndexFolder folder, IndexSnapshot? snapshot, PaperCatalog catalog) => new()
    {
        Papers = snapshot?.PaperCount ?? 0,
        Passages = snapshot?.PassageCount ?? 0,
        WithFullText = snapshot?.FullTextCount ?? 0,
        IndexBytes = folder.CountBytes(),
        Generation = snapshot?.Generation.Name,
        Encoders = [.. new[] { snapshot?.Manifest.Lsa, snapshot?.Manifest.Pretrained }.OfType<EncoderStatus>()],
        Calibration = ReadCalibration(snapshot),
        Drift = ComputeDrift(snapshot),
        Sources = [.. ReadSources(snapshot, catalog).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    private static OrderedDictionary<string, double> ReadCalibration(IndexSnapshot? snapshot)
    {
        var weights = snapshot?.Manifest.Calibration ?? FusionCalibration.Prior;
        return new OrderedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["keyword"] = weights.Keyword,
            ["corpus"] = weights.Lsa,
            ["science"] = weights.Pretrained,
        };
    }

    private static double ComputeDrift(IndexSnapshot? snapshot) =>
        snapshot is null ? 0 : Math.Round(snapshot.UncoveredSinceFit / snapshot.Manifest.FittedPapers, digits: 4);

    private static IEnumerable<string> ReadSources(IndexSnapshot? snapshot, PaperCatalog catalog) => catalog.Entries
        .SelectMany(entry => entry.Reference.Sources)
        .Concat(snapshot is null ? [] : new IndexedPapers(snapshot).Sources());
}
