namespace SearchPapers.Relevance;

/// <summary>The folder of real papers that the measurements need, and that the project does not carry.</summary>
internal static class TestData
{
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("SEARCHPAPERS_DATA") ?? "";
            Assert.SkipWhen(folder.Length == 0, "SEARCHPAPERS_DATA is not set: there are no papers to measure with.");
            return folder;
        }
    }
}
