namespace SearchPapers.Text.Analysis;

/// <summary>
/// Takes endings off English words: Porter, "An algorithm for suffix stripping" (1980), with the two rules that he changed
/// since: "bli" for "abli", and "logi".
/// </summary>
/// <remarks>
/// Lucene's filter does the same to the letter, which a test holds this to; to have a word stemmed by it takes a chain of token
/// streams, whose code takes longer to load than a search.
/// </remarks>
internal ref struct PorterStemmer
{
    // The shortest word that an ending is taken off.
    private const int MinLength = 3;

    private static readonly Ending[] DoubleSuffixes =
    [
        new("ational", "ate"), new("tional", "tion"), new("enci", "ence"), new("anci", "ance"), new("izer", "ize"),
        new("bli", "ble"), new("alli", "al"), new("entli", "ent"), new("eli", "e"), new("ousli", "ous"), new("ization", "ize"),
        new("ation", "ate"), new("ator", "ate"), new("alism", "al"), new("iveness", "ive"), new("fulness", "ful"),
        new("ousness", "ous"), new("aliti", "al"), new("iviti", "ive"), new("biliti", "ble"), new("logi", "log"),
    ];

    private static readonly Ending[] Suffixes =
    [
        new("icate", "ic"), new("ative", ""), new("alize", "al"), new("iciti", "ic"), new("ical", "ic"), new("ful", ""),
        new("ness", ""),
    ];

    private static readonly string[] LongSuffixes =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous",
        "ive", "ize",
    ];

    private readonly Span<char> _letters;
    private int _length;

    // Where the ending begins that was found last.
    private int _stem;

    private PorterStemmer(Span<char> letters)
    {
        _letters = letters;
        _length = letters.Length;
    }

    /// <summary>Returns the stem of a word in lower case, which is made in its place.</summary>
    public static ReadOnlySpan<char> Stem(Span<char> word)
    {
        if (word.Length < MinLength)
        {
            return word;
        }

        var stemmer = new PorterStemmer(word);
        stemmer.TakePlural();
        stemmer.TakePast();
        stemmer.TurnY();
        stemmer.Turn(DoubleSuffixes);
        stemmer.Turn(Suffixes);
        stemmer.TakeLongSuffix();
        stemmer.TakeLastLetter();
        return word[..stemmer._length];
    }

    // Step 1a.
    private void TakePlural()
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
    private void TakePast()
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

    // What is left of "hopping", "relating" and "hoping" once the ending is off.
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
    private void TurnY()
    {
        if (Ends("y") && HasVowel(_stem))
        {
            Put("i");
        }
    }

    // Steps 2 and 3: the first ending that the word has is the only one that is tried.
    private void Turn(Ending[] endings)
    {
        foreach (var ending in endings)
        {
            if (Ends(ending.Text))
            {
                if (Measure(_stem) > 0)
                {
                    Put(ending.Into);
                }

                return;
            }
        }
    }

    // Step 4.
    private void TakeLongSuffix()
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
    private void TakeLastLetter()
    {
        var whole = _length;
        if (_letters[_length - 1] == 'e' && Measure(whole) is var times && (times > 1 || (times == 1 && !IsShort(_length - 1))))
        {
            _length--;
        }

        if (_letters[_length - 1] == 'l' && IsDouble(_length) && Measure(whole) > 1)
        {
            _length--;
        }
    }

    private bool Ends(string ending)
    {
        var isFound = _letters[.._length].EndsWith(ending, StringComparison.Ordinal);
        _stem = isFound ? _length - ending.Length : _stem;
        return isFound;
    }

    private void Put(string ending)
    {
        ending.CopyTo(_letters[_stem..]);
        _length = _stem + ending.Length;
    }

    private readonly bool IsAfterSOrT() => _stem > 0 && _letters[_stem - 1] is 's' or 't';

    // A "y" is a vowel behind a consonant.
    private readonly bool IsVowel(int at) =>
        _letters[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (_letters[at] == 'y' && at > 0 && !IsVowel(at - 1));

    private readonly bool HasVowel(int length)
    {
        for (var at = 0; at < length; at++)
        {
            if (IsVowel(at))
            {
                return true;
            }
        }

        return false;
    }

    // How many times a vowel is followed by a consonant: Porter's m.
    private readonly int Measure(int length)
    {
        var (times, wasVowel) = (0, false);
        for (var at = 0; at < length; at++)
        {
            var isVowel = IsVowel(at);
            times += wasVowel && !isVowel ? 1 : 0;
            wasVowel = isVowel;
        }

        return times;
    }

    // Two equal consonants at the end.
    private readonly bool IsDouble(int length) =>
        length > 1 && _letters[length - 1] == _letters[length - 2] && !IsVowel(length - 1);

    // A consonant, a vowel and a consonant at the end, which is not w, x or y: "hop", which was "hope".
    private readonly bool IsShort(int length) =>
        length > 2 && !IsVowel(length - 1) && IsVowel(length - 2) && !IsVowel(length - 3)
        && _letters[length - 1] is not ('w' or 'x' or 'y');

    private sealed record Ending(string Text, string Into);
}
