namespace SearchPapers.Download.Catalog;

/// <summary>The catalog's file while it is being written, by one process at a time.</summary>
internal sealed class CatalogJournal : IDisposable
{
    private readonly string _path;
    private readonly FileStream _writerLock;
    private FileStream _file;

    private CatalogJournal(string path, CatalogReader text)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // A lock of its own: one on the catalog itself would keep readers out, or on some systems nobody.
        _writerLock = new FileStream(
            path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        _file = OpenFile();
        DropTornLine(text);
    }

    public static CatalogJournal Open(string path, CatalogReader text)
    {
        try
        {
            return new CatalogJournal(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception);
        }
    }

    public void Append(CatalogLine line)
    {
        var end = _file.Position;
        try
        {
            Write(_file, line.Text.Span);
        }
        catch (IOException exception)
        {
            _file.SetLength(end);
            throw Unusable(_path, exception);
        }
    }

    /// <summary>Puts one line for each entry in the place of all; what could not be read is kept aside.</summary>
    public void Rewrite(CatalogReader text)
    {
        KeepBadLines(text);
        var temporaryPath = _path + ".new";
        using (var file = new FileStream(temporaryPath, FileMode.Create))
        {
            foreach (var line in text.Lines)
            {
                Write(file, line.Text.Span);
            }

            file.Flush(flushToDisk: true);
        }

        _file.Dispose();
        File.Move(temporaryPath, _path, overwrite: true);
        _file = OpenFile();
        text.BecomeCompact();
    }

    public void Dispose()
    {
        _file.Dispose();
        _writerLock.Dispose();
    }

    // Unbuffered, so that a line is with the system as soon as it is written, and outlives this process.
    private FileStream OpenFile()
    {
        var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        file.Seek(0, SeekOrigin.End);
        return file;
    }

    // A process that is killed while it writes leaves one.
    private void DropTornLine(CatalogReader text)
    {
        if (_file.Length != text.TotalBytes)
        {
            Dispose();
            throw new IOException("another process has changed it meanwhile");
        }

        _file.SetLength(text.WholeBytes);
        _file.Seek(0, SeekOrigin.End);
        if (text.LacksNewLine)
        {
            _file.WriteByte((byte)'\n');
        }
    }

    private void KeepBadLines(CatalogReader text)
    {
        if (text.BadLines.Count == 0)
        {
            return;
        }

        using var file = new FileStream(_path + ".bad", FileMode.Append);
        foreach (var (_, line) in text.BadLines)
        {
            Write(file, line.Span);
        }
    }

    // In one piece: a line without its end would run into the next.
    private static void Write(FileStream file, ReadOnlySpan<byte> line) => file.Write([.. line, (byte)'\n']);

    private static SearchPapersException Unusable(string path, Exception cause)
    {
        var message = $"The catalog {path} cannot be written ({cause.Message}): "
            + "wait until no other ingest runs, and see that its folder may be written to";
        return new SearchPapersException(SearchPapersError.CorpusFormat, message, cause) { Path = path };
    }
}
