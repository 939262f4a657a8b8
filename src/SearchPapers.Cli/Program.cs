using System.CommandLine;
using SearchPapers.Cli.Commands;
using SearchPapers.Cli.Output.Terminal;
using SearchPapers.Cli.Startup;
using SearchPapers.Extraction;

namespace SearchPapers.Cli;

/// <summary>The program: parses, runs one command, and turns what comes of it into an exit code.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [PaperExtractor.WorkerArgument])
        {
            return await PaperExtractor.RunWorkerAsync();
        }

        IndexPreopener.Start(args);

        // Bundled, "-hardness" in a query would be taken for "-h" and a call for help; and "@article", which texts and
        // bibliographies begin with, for a file of arguments.
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
            await Console.Error.WriteLineAsync("Stopped. What was fetched and read is kept; the index is as it was.");
            return ExitCode.Canceled;
        }
        catch (Exception e)
        {
            return ErrorText.Failure(e, parsed.CommandResult.Command);
        }
    }
}
