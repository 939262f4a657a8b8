namespace SearchPapers.Cli.Tests.Support;

internal sealed record Run(int ExitCode, string Output, string Error);
