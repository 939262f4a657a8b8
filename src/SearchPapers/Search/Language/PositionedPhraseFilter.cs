using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchPapers.Indexing.Lucene;

namespace SearchPapers.Search.Language;

/// <summary>Matches documents with a phrase that starts within a range of positions of a field.</summary>
/// <param name="field">The field.</param>
/// <param name="words">The terms, each with its offset from the first.</param>
/// <param name="positions">The positions where the phrase may start.</param>
internal sealed class PositionedPhraseFilter(
    string field, IReadOnlyList<(string Term, int Offset)> words, Range positions) : Filter
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

    /// <summary>Iterates over the positions where a phrase would start, according to one of its terms.</summary>
    private sealed class Occurrences(DocsAndPositionsEnum postings, int offset)
    {
        private int _remaining;
        private int _position;

        public int? NextDocument() =>
            postings.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document ? BeginDocument(document) : null;

        public bool AdvanceTo(int document) =>
            LeafDocuments.TryAdvance(postings, document) && BeginDocument(document) == document;

        /// <summary>
        /// Returns the first position not before the given one, or <see cref="int.MaxValue"/> if there is none.
        /// </summary>
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
