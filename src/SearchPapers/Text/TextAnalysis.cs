using System.Text;
using Lucene.Net.Analysis.TokenAttributes;

namespace SearchPapers.Text;

/// <summary>Analyses texts for an index, each once, and remembers the words of all of them while it is held.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class TextAnalysis
{
    private const int CharactersAWord = 6;

    private readonly WordTable _table = new();

    /// <summary>Returns the words and terms of a text: what <see cref="PaperAnalyzer"/> makes of it.</summary>
    public AnalyzedText Of(string text)
    {
        var words = new List<AnalyzedWord>((text.Length / CharactersAWord) + 1);
        if (!Ascii.IsValid(text) || !AsciiWords.TryRead(text, _table, words))
        {
            words.Clear();
            Read(text, words);
        }

        return new AnalyzedText(text, [.. words]);
    }

    private void Read(string text, List<AnalyzedWord> words)
    {
        using var stream = PaperAnalyzer.Words.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var step = stream.GetAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add(new AnalyzedWord(_table.Find(term.Buffer.AsSpan(0, term.Length)), step.PositionIncrement));
        }

        stream.End();
    }
}
