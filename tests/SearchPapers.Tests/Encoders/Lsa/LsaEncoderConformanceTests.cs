using SearchPapers.Encoders.Lsa;
using SearchPapers.Encoders.Vectors;

namespace SearchPapers.Tests.Encoders.Lsa;

public sealed class LsaEncoderConformanceTests : TextEncoderConformanceTests
{
    private static readonly string[][] Papers = [["bee", "danc"], ["bee", "road"], ["danc", "road"], ["road"]];

    private protected override Task<ITextEncoder> OpenAsync() =>
        Task.FromResult<ITextEncoder>(LsaTrainer.Fit(Papers, TestContext.Current.CancellationToken)!);
}
