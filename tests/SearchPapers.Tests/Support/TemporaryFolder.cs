namespace SearchPapers.Tests.Support;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("searchpapers-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    // Canceled work may still write for a moment.
    public void Dispose()
    {
        for (var tries = 50; ; tries--)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (tries > 0 && Directory.Exists(Path))
            {
                Thread.Sleep(20);
            }
        }
    }
}
