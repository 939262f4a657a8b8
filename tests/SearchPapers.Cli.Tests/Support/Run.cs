namespace SearchPapers.Cli.Tests.Support;

/// <summary>What a program said, and how it ended.</summary>
internal sealed record Run(int ExitCode, string Output, string Error);
