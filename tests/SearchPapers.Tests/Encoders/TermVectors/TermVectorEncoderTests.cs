using SearchPapers.Encoders;
using SearchPapers.Encoders.TermVectors;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Files;

namespace SearchPapers.Tests.Encoders.TermVectors;

/// <summary>The shipped encoder.</summary>
public sealed class TermVectorEncoderTests : TextEncoderConformanceTests
{
    private protected override Task<ITextEncoder> OpenAsync() => Task.FromResult<ITextEncoder>(
        TermVectorEncoderFile.Open(MappedBytes.OpenResource(TrainedEncoder.FileName).Memory).Encoder);
}
