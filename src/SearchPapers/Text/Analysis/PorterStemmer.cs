namespace SearchPapers.Text.Analysis;

/// <summary>
/// Stems English words: Porter, "An algorithm for suffix stripping" (1980), with the two rules that he changed later:
/// "bli" instead of "abli", and "logi".
/// </summary>
/// <remarks>
/// A test compares it with Lucene's filter, which needs a chain of token streams whose code takes longer to load than a
/// search.
/// </remarks>
internal ref struct PorterStemmer
{
    private const int MinWordLength = 3;

    private static readonly SuffixRule[] DoubleSuffixes =
    [
        new("ational", "ate"), new("tional", "tion"), new("enci", "ence"), new("anci", "ance"), new("izer", "ize"),
        new("bli", "ble"), new("alli", "al"), new("entli", "ent"), new("eli", "e"), new("ousli", "ous"),
        new("ization", "ize"), new("ation", "ate"), new("ator", "ate"), new("alism", "al"), new("iveness", "ive"),
        new("fulness", "ful"), new("ousness", "ous"), new("aliti", "al"), new("iviti", "ive"), new("biliti", "ble"),
        new("logi", "log"),
    ];

    private static readonly SuffixRule[] Suffixes =
    [
        new("icate", "ic"), new("ative", ""), new("alize", "al"), new("iciti", "ic"), new("ical", "ic"), new("ful", ""),
        new("ness", ""),
    ];

    private static readonly string[] LongSuffixes =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize",
    ];

    private readonly Span<char> _letters;
    private int _length;

    // The length of the word without the suffix that matched last.
    private int _stem;

    private PorterStemmer(Span<char> letters)
    {
        _letters = letters;
        _length = letters.Length;
    }

    /// <summary>Stems a word in lower case, in place.</summary>
    public static ReadOnlySpan<char> Stem(Span<char> word)
    {
        if (word.Length < MinWordLength)
        {
            return word;
        }

        var stemmer = new PorterStemmer(word);
        stemmer.RemovePlural();
        stemmer.RemovePastTense();
        stemmer.ReplaceY();
        stemmer.ReplaceSuffix(DoubleSuffixes);
        stemmer.ReplaceSuffix(Suffixes);
        stemmer.RemoveLongSuffix();
        stemmer.RemoveFinalLetter();
        return word[..stemmer._length];
    }

    // Step 1a.
    private void RemovePlural()
    {
        if (_letters[_length - 1] != 's')
        {
            return;
        }

        if (Ends("sses"))
        {
            _length -= 2;
        }
        else if (Ends("ies"))
        {
            Put("i");
        }
        else if (_letters[_length - 2] != 's')
        {
            _length--;
        }
    }

    // Step 1b.
    private void RemovePastTense()
    {
        if (Ends("eed"))
        {
            _length -= Measure(_stem) > 0 ? 1 : 0;
        }
        else if ((Ends("ed") || Ends("ing")) && HasVowel(_stem))
        {
            _length = _stem;
            RestoreEnding();
        }
    }

    // Completes the stems of "hopping", "relating" and "hoping" after "ing" is removed.
    private void RestoreEnding()
    {
        if (Ends("at") || Ends("bl") || Ends("iz"))
        {
            _stem = _length;
            Put("e");
        }
        else if (IsDouble(_length))
        {
            _length -= _letters[_length - 1] is 'l' or 's' or 'z' ? 0 : 1;
        }
        else if (Measure(_length) == 1 && IsShort(_length))
        {
            _stem = _length;
            Put("e");
        }
    }

    // Step 1c.
    private void ReplaceY()
    {
        if (Ends("y") && HasVowel(_stem))
        {
            Put("i");
        }
    }

    // Steps 2 and 3: only the first suffix that matches is considered.
    private void ReplaceSuffix(SuffixRule[] rules)
    {
        foreach (var rule in rules)
        {
            if (Ends(rule.Suffix))
            {
                if (Measure(_stem) > 0)
                {
                    Put(rule.Replacement);
                }

                return;
            }
        }
    }

    // Step 4.
    private void RemoveLongSuffix()
    {
        foreach (var ending in LongSuffixes)
        {
            if (Ends(ending) && (ending != "ion" || IsAfterSOrT()))
            {
                _length = Measure(_stem) > 1 ? _stem : _length;
                return;
            }
        }
    }

    // Step 5.
    private void RemoveFinalLetter()
    {
        var whole = _length;
        if (_letters[_length - 1] == 'e' && Measure(whole) is var measure
            && (measure > 1 || (measure == 1 && !IsShort(_length - 1))))
        {
            _length--;
        }

        if (_letters[_length - 1] == 'l' && IsDouble(_length) && Measure(whole) > 1)
        {
            _length--;
        }
    }

    private bool Ends(string suffix)
    {
        var matches = _letters[.._length].EndsWith(suffix, StringComparison.Ordinal);
        _stem = matches ? _length - suffix.Length : _stem;
        return matches;
    }

    private void Put(string suffix)
    {
        suffix.CopyTo(_letters[_stem..]);
        _length = _stem + suffix.Length;
    }

    private readonly bool IsAfterSOrT() => _stem > 0 && _letters[_stem - 1] is 's' or 't';

    // A "y" is a vowel after a consonant.
    private readonly bool IsVowel(int index) =>
        _letters[index] is 'a' or 'e' or 'i' or 'o' or 'u'
        || (_letters[index] == 'y' && index > 0 && !IsVowel(index - 1));

    private readonly bool HasVowel(int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (IsVowel(i))
            {
                return true;
            }
        }

        return false;
    }

    // Porter's m: the number of vowels that are followed by a consonant.
    private readonly int Measure(int length)
    {
        var (measure, wasVowel) = (0, false);
        for (var i = 0; i < length; i++)
        {
            var isVowel = IsVowel(i);
            measure += wasVowel && !isVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        return measure;
    }

    // Porter's *d: the word ends with a double consonant.
    private readonly bool IsDouble(int length) =>
        length > 1 && _letters[length - 1] == _letters[length - 2] && !IsVowel(length - 1);

    // Porter's *o: the word ends with a consonant, a vowel and a consonant other than w, x and y, as "hop" from
    // "hoping".
    private readonly bool IsShort(int length) =>
        length > 2 && !IsVowel(length - 1) && IsVowel(length - 2) && !IsVowel(length - 3)
        && _letters[length - 1] is not ('w' or 'x' or 'y');

    private sealed record SuffixRule(string Suffix, string Replacement);
}
