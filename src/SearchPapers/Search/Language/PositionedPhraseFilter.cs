using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search.Language;

/// <summary>Lets those papers through that have words of a field one after the other, and within some positions of it.</summary>
/// <param name="field">The field.</param>
/// <param name="words">The words, each with how many positions it is after the first.</param>
/// <param name="places">The positions that the first may have.</param>
internal sealed class PositionedPhraseFilter(string field, IReadOnlyList<(string Term, int Offset)> words, Range places) : Filter
{
    private readonly int _from = places.Start.Value;
    private readonly int _to = places.End.Value;

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
        while (first.MoveToNext() is { } document)
        {
            if (others.TrueForAll(other => other.Reaches(document)) && HasPhrase(first, others))
            {
                matching.Set(document);
            }
        }

        return BitsFilteredDocIdSet.Wrap(matching, acceptDocs);
    }

    private bool HasPhrase(Occurrences first, List<Occurrences> others)
    {
        for (var place = first.AtOrAfter(_from); place < _to; place = first.AtOrAfter(place + 1))
        {
            if (others.TrueForAll(other => other.AtOrAfter(place) == place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a word stands, told as where a phrase begins that has it.</summary>
    private sealed class Occurrences(DocsAndPositionsEnum postings, int offset)
    {
        private int _left;
        private int _place;

        public int? MoveToNext() => postings.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document ? Begin(document) : null;

        public bool Reaches(int document) => LeafDocuments.TryAdvance(postings, document) && Begin(document) == document;

        /// <summary>Returns the first place from one on; a number beyond all places where there is none.</summary>
        public int AtOrAfter(int place)
        {
            while (_place < place && _left > 0)
            {
                _place = postings.NextPosition() - offset;
                _left--;
            }

            return _place < place ? int.MaxValue : _place;
        }

        private int Begin(int document)
        {
            (_left, _place) = (postings.Freq, int.MinValue);
            return document;
        }
    }
}
