namespace Partnership.Questions.Text;

/// <summary>
/// Reads words from text of any shape in one pass: lower case, accents folded, invisible characters dropped, possessives and
/// contractions cut ("Cherwell's" is "cherwell"), thousands joined ("1,135" is "1135"); everything else separates.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<char> text)
{
    /// <summary>Longer words are cut: no name in any fact book comes near it.</summary>
    public const int MaximumWordLength = 40;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Reads the next word into <paramref name="word"/>; false at the end.</summary>
    /// <param name="before">The strongest mark since the word before: one of <c>? ; . , : / -</c> or a space.</param>
    public bool Read(scoped Span<char> word, out int length, out char before)
    {
        before = ' ';
        length = 0;
        while (_at < _text.Length)
        {
            var kind = Fold(_text[_at], out var folded);
            if (kind == CharKind.Letter || kind == CharKind.Digit)
            {
                ReadWord(word, out length);
                return true;
            }

            if (_text[_at] == '&')
            {
                _at++;
                "and".CopyTo(word);
                length = 3;
                return true;
            }

            if (kind == CharKind.Mark && Strength(folded) > Strength(before))
            {
                before = folded;
            }

            _at++;
        }

        return false;
    }

    /// <summary>The text without what nobody sees: soft hyphens, joiners, marks of direction.</summary>
    public static string Seen(string text) =>
        text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F') && text.Any(static c => Fold(c, out _) == CharKind.Dropped)
            ? string.Concat(text.Where(static c => Fold(c, out _) != CharKind.Dropped))
            : text;

    private void ReadWord(scoped Span<char> word, out int length)
    {
        length = 0;
        while (_at < _text.Length)
        {
            var kind = Fold(_text[_at], out var folded);
            if (kind is CharKind.Letter or CharKind.Digit)
            {
                if (length < MaximumWordLength)
                {
                    word[length++] = folded;
                }

                _at++;
            }
            else if (kind == CharKind.Dropped || IsInsideNumber(kind, folded))
            {
                if (folded == '.' && length < MaximumWordLength)
                {
                    word[length++] = '.';
                }

                _at++;
            }
            else if (kind == CharKind.Apostrophe)
            {
                SkipContraction();
                return;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>"1,135" and "34.6" are one word each; "2014,15" and "1." are not.</summary>
    private readonly bool IsInsideNumber(CharKind kind, char mark)
    {
        if (kind != CharKind.Mark || mark is not (',' or '.') || _at == 0 || !char.IsAsciiDigit(_text[_at - 1]))
        {
            return false;
        }

        var digits = 0;
        while (_at + 1 + digits < _text.Length && digits < 4 && char.IsAsciiDigit(_text[_at + 1 + digits]))
        {
            digits++;
        }

        return mark == ',' ? digits == 3 : digits > 0;
    }

    /// <summary>Passes over "'s", "'re", "n't"'s "'t" and the like, so that "who's" is "who".</summary>
    private void SkipContraction()
    {
        _at++;
        var rest = _text[_at..];
        var letters = 0;
        while (letters < rest.Length && letters < 3 && char.IsAsciiLetter(rest[letters]))
        {
            letters++;
        }

        if (letters is 1 or 2)
        {
            _at += letters;
        }
    }

    private static int Strength(char mark) => mark switch
    {
        '?' => 7,
        ';' => 6,
        '.' => 5,
        ':' => 4,
        ',' => 3,
        '/' => 2,
        '-' => 1,
        _ => 0,
    };

    private static CharKind Fold(char c, out char folded)
    {
        folded = c;
        if (c < 128)
        {
            if (char.IsAsciiLetterLower(c))
            {
                return CharKind.Letter;
            }

            if (char.IsAsciiLetterUpper(c))
            {
                folded = (char)(c | 0x20);
                return CharKind.Letter;
            }

            if (char.IsAsciiDigit(c))
            {
                return CharKind.Digit;
            }

            folded = c is '!' ? '.' : c;
            return c is '\'' or '`' ? CharKind.Apostrophe : CharKind.Mark;
        }

        return FoldBeyondAscii(c, out folded);
    }

    private static CharKind FoldBeyondAscii(char c, out char folded)
    {
        folded = c;
        switch (c)
        {
            case '\u2018' or '\u2019' or '\u02BC' or '\u2032':
                return CharKind.Apostrophe;
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212':
                folded = '-';
                return CharKind.Mark;
            case '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF':
                return CharKind.Dropped;
            case >= '\u00C0' and <= '\u00FF' when c is not ('\u00D7' or '\u00F7'):
                folded = Latin[c - '\u00C0'];
                return CharKind.Letter;
            default:
                folded = char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ';
                return char.IsLetter(c) ? CharKind.Letter : CharKind.Mark;
        }
    }

    /// <summary>The letters U+00C0 to U+00FF without their accents.</summary>
    private const string Latin = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";

    private enum CharKind
    {
        Mark,
        Letter,
        Digit,
        Apostrophe,
        Dropped,
    }
}
