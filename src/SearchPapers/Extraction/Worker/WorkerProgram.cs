namespace SearchPapers.Extraction.Worker;

internal static class WorkerProgram
{
    public static int Main() => 0;
}
