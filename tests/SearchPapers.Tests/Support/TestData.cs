namespace SearchPapers.Tests.Support;

/// <summary>The folder of test data, which is not part of the project.</summary>
internal static class TestData
{
    /// <summary>Returns the path of a part of it; skips the test where there is none.</summary>
    public static string Folder(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("SEARCHPAPERS_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(root), "SEARCHPAPERS_DATA does not name the folder of test data.");
        return Path.Combine([root!, .. parts]);
    }
}
