using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search.Language;

/// <summary>Lets those papers through that have words of a field one after the other, and within some positions of it.</summary>
/// <param name="field">The field.</param>
/// <param name="words">The words, each with how many positions it is after the first.</param>
/// <param name="positions">The positions that the first may have.</param>
internal sealed class PositionedPhraseFilter(string field, IReadOnlyList<(string Term, int Offset)> words, Range positions) : Filter
{
    private readonly int _first = positions.Start.Value;
    private readonly int _end = positions.End.Value;

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var occurrences = new List<Occurrences>(words.Count);
        foreach (var (term, offset) in words)
        {
            if (context.AtomicReader.GetTermPositionsEnum(new Term(field, term)) is not { } postings)
            {
                return null;
            }

            occurrences.Add(new Occurrences(postings, offset));
        }

        var (first, others) = (occurrences[0], occurrences[1..]);
        var matching = new OpenBitSet(context.AtomicReader.MaxDoc);
        while (first.NextDocument() is { } document)
        {
            if (others.TrueForAll(other => other.AdvanceTo(document)) && HasPhrase(first, others))
            {
                matching.Set(document);
            }
        }

        return BitsFilteredDocIdSet.Wrap(matching, acceptDocs);
    }

    private bool HasPhrase(Occurrences first, List<Occurrences> others)
    {
        for (var position = first.NextFrom(_first); position < _end; position = first.NextFrom(position + 1))
        {
            if (others.TrueForAll(other => other.NextFrom(position) == position))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a word stands, told as where a phrase begins that has it.</summary>
    private sealed class Occurrences(DocsAndPositionsEnum postings, int offset)
    {
        private int _remaining;
        private int _position;

        public int? NextDocument() => postings.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document ? BeginDocument(document) : null;

        public bool AdvanceTo(int document) => LeafDocuments.Reaches(postings, document) && BeginDocument(document) == document;

        /// <summary>Returns the first place from one on; a number beyond all places where there is none.</summary>
        public int NextFrom(int position)
        {
            while (_position < position && _remaining > 0)
            {
                _position = postings.NextPosition() - offset;
                _remaining--;
            }

            return _position < position ? int.MaxValue : _position;
        }

        private int BeginDocument(int document)
        {
            (_remaining, _position) = (postings.Freq, int.MinValue);
            return document;
        }
    }
}
