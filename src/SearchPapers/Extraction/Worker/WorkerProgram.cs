using System.Collections.Concurrent;
using SearchPapers.Extraction.Worker.Protocol;

namespace SearchPapers.Extraction.Worker;

/// <summary>The child process that reads PDFs, so that a broken file cannot stop the main process.</summary>
internal static class WorkerProgram
{
    /// <summary>Larger than the default stack: PdfPig reads nested objects recursively.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    public static async Task<int> Main()
    {
        var input = Console.OpenStandardInput();
        var output = Console.OpenStandardOutput();
        // The standard output carries messages only. Discard lines that libraries write to it.
        Console.SetOut(TextWriter.Null);

        using var requests = new BlockingCollection<WorkerRequest>();
        var reader = new Thread(() => ReadFiles(requests, output), StackBytes) { IsBackground = true };
        reader.Start();
        while (await ReceiveAsync(input).ConfigureAwait(false) is { } request)
        {
            requests.Add(request);
        }

        // The parent has exited or closed the pipe. Do not wait for the current file: nothing reads the result.
        return 0;
    }

    private static ValueTask<WorkerRequest?> ReceiveAsync(Stream input) =>
        MessagePipe.ReadAsync(input, WorkerJson.Default.WorkerRequest, CancellationToken.None);

    private static void ReadFiles(BlockingCollection<WorkerRequest> requests, Stream output)
    {
        foreach (var request in requests.GetConsumingEnumerable())
        {
            foreach (var message in PdfPageReader.Read(request))
            {
                MessagePipe.Write(output, message, WorkerJson.Default.WorkerMessage);
            }
        }
    }
}
