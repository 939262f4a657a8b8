namespace SearchPapers.Tests.Support;

internal static class TestData
{
    /// <summary>Returns the path of a part of the data, or skips the test without it.</summary>
    public static string Folder(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("SEARCHPAPERS_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(root), "SEARCHPAPERS_DATA does not name the folder of test data.");
        return Path.Combine([root!, .. parts]);
    }
}
