using Lucene.Net.Analysis;

namespace SearchPapers.Text.Analysis;

/// <summary>Replaces colons with spaces: Lucene's tokenizer reads "title:subtitle" as one word.</summary>
internal sealed class ColonFilter(TextReader input) : CharFilter(input)
{
    public override int Read(char[] buffer, int index, int count)
    {
        var read = m_input.Read(buffer, index, count);
        buffer.AsSpan(index, Math.Max(read, 0)).Replace(':', ' ');
        return read;
    }

    protected override int Correct(int currentOff) => currentOff;
}
