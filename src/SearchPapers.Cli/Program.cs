using System.CommandLine;
using SearchPapers.Cli.Commands;
using SearchPapers.Cli.Output.Terminal;
using SearchPapers.Cli.Startup;
using SearchPapers.Extraction;

namespace SearchPapers.Cli;

internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [PaperExtractor.WorkerArgument])
        {
            return await PaperExtractor.RunWorkerAsync();
        }

        IndexPreopener.Start(args);

        // With bundling, "-hardness" in a query would mean "-h", a request for help; with response files, "@article",
        // which bibliographies start with, would name one.
        var parsing = new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        var parsed = CommandTree.Create(args).Parse(args.Length > 0 ? args : ["--help"], parsing);
        if (parsed.Errors.Count > 0)
        {
            return ErrorText.UsageError(parsed);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(
                "Canceled. Downloaded and extracted papers are reused by the next ingest; the index is unchanged.");
            return ExitCode.Canceled;
        }
        catch (Exception e)
        {
            return ErrorText.Failure(e, parsed.CommandResult.Command);
        }
    }
}
