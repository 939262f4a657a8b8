using SearchPapers.Encoders;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders;

public sealed class StaticEncoderConformanceTests : TextEncoderConformanceTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<PaperEncoder> _encoders = [];

    public StaticEncoderConformanceTests() => TinyEncoder.WriteStatic(_folder.Path);

    public void Dispose()
    {
        _encoders.ForEach(encoder => encoder.Dispose());
        _folder.Dispose();
    }

    private protected override async Task<ITextEncoder> OpenAsync()
    {
        _encoders.Add(PaperEncoder.FromFolder(_folder.Path));
        return (await NamedEncoder.CreateAsync(_encoders[^1], TestContext.Current.CancellationToken)).Encoder;
    }
}
