using System.Collections.Concurrent;
using SearchPapers.Extraction.Worker.Protocol;

namespace SearchPapers.Extraction.Worker;

/// <summary>The program of the child process that alone opens PDFs.</summary>
internal static class WorkerProgram
{
    /// <summary>More than a main thread has: PdfPig reads nested objects by recursion.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    public static async Task<int> Main()
    {
        var requests = Console.OpenStandardInput();
        var messages = Console.OpenStandardOutput();
        // Messages own the standard output: a line that a library writes must not end up among them.
        Console.SetOut(TextWriter.Null);

        using var work = new BlockingCollection<WorkerRequest>();
        var reader = new Thread(() => ReadFiles(work, messages), StackBytes) { IsBackground = true };
        reader.Start();
        while (await NextAsync(requests).ConfigureAwait(false) is { } request)
        {
            work.Add(request);
        }

        // The parent is gone, or done with us: whatever is being read is wanted by nobody, so it is not waited for.
        return 0;
    }

    private static ValueTask<WorkerRequest?> NextAsync(Stream requests) =>
        MessagePipe.ReadAsync(requests, WorkerJson.Default.WorkerRequest, CancellationToken.None);

    private static void ReadFiles(BlockingCollection<WorkerRequest> work, Stream messages)
    {
        foreach (var request in work.GetConsumingEnumerable())
        {
            foreach (var message in PdfPageReader.Read(request))
            {
                MessagePipe.Write(messages, message, WorkerJson.Default.WorkerMessage);
            }
        }
    }
}
