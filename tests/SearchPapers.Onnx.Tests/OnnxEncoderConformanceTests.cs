using SearchPapers.Encoders;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Onnx.Tests.Support;
using SearchPapers.Tests.Encoders;

namespace SearchPapers.Onnx.Tests;

public sealed class OnnxEncoderConformanceTests : TextEncoderConformanceTests, IDisposable
{
    private readonly OnnxFixture _fixture = new();
    private readonly List<PaperEncoder> _encoders = [];

    // The tokens around a text have vectors, too.
    protected override bool EncodesUnknownTexts => true;

    public void Dispose()
    {
        _encoders.ForEach(encoder => encoder.Dispose());
        _fixture.Dispose();
    }

    private protected override async Task<ITextEncoder> OpenAsync()
    {
        _encoders.Add(_fixture.Open());
        return (await NamedEncoder.CreateAsync(_encoders[^1], TestContext.Current.CancellationToken)).Encoder;
    }
}
