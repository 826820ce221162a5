using Partnership.Facts;
using Partnership.Texts;

namespace Partnership.Meetings.Requests;

/// <summary>
/// A way of asking, written as words: <c>a|b</c> is either word, <c>x_y</c> two words as one, a trailing <c>?</c> makes an element optional,
/// <c>{body}</c>, <c>{ref}</c>, <c>{month}</c> and <c>{item}</c> stand for names, and <c>...</c> at the end takes the rest. Everything else has to fit to the last word: what is
/// only like a request is none.
/// </summary>
internal sealed class PhrasePattern
{
    private readonly Element[] _elements;
    private readonly bool _open;

    public PhrasePattern(string pattern)
    {
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _open = parts[^1] is "...";
        _elements = [.. (_open ? parts[..^1] : parts).Select(static part => new Element(part))];
        var first = _elements.TakeWhile(static element => element.IsOptional).Concat(_elements.SkipWhile(static element => element.IsOptional).Take(1)).ToList();
        FirstWords = first.Exists(static element => element.FirstWords is null) ? null : first.SelectMany(static element => element.FirstWords!).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The words that a text of this pattern may begin with; null where a name may come first.</summary>
    public IReadOnlySet<string>? FirstWords { get; }

    /// <summary>Fits words to the pattern; null where they do not.</summary>
    public PhraseMatch? Match(PhraseContext context)
    {
        var words = context.Words;
        return FirstWords is not null && (words.Count == 0 || !FirstWords.Contains(words[0].Text)) ? null : From(0, 0, new PhraseMatch());

        PhraseMatch? From(int element, int at, PhraseMatch match)
        {
            if (element == _elements.Length)
            {
                return at == words.Count || _open ? match with { Rest = at } : null;
            }

            foreach (var (used, found) in _elements[element].Fits(context, at, match))
            {
                if (From(element + 1, at + used, found) is { } whole)
                {
                    return whole;
                }
            }

            return null;
        }
    }

    private sealed class Element
    {
        private readonly string[][] _alternatives;
        private readonly string? _name;

        public Element(string part)
        {
            IsOptional = part.EndsWith('?');
            var core = part.TrimEnd('?');
            _name = core.StartsWith('{') ? core : null;
            _alternatives = [.. core.Split('|').Select(static words => words.Split('_'))];
        }

        public bool IsOptional { get; }

        /// <summary>The words that it may begin with; null for a name.</summary>
        public IEnumerable<string>? FirstWords => _name is null ? _alternatives.Select(static words => words[0]) : null;

        public IEnumerable<(int Used, PhraseMatch Match)> Fits(PhraseContext context, int at, PhraseMatch match)
        {
            var fits = _name switch
            {
                null => _alternatives.Where(words => Matches(context.Words, at, words)).Select(words => (words.Length, match)),
                "{body}" => Bodies(context, at).Select(found => (found.Used, match with { Bodies = found.Bodies })),
                "{month}" => Months(context, at).Select(month => (1, match with { Month = month })),
                "{ref}" => context.References(at).Select(found =>
                    (found.Used, match with { Bodies = found.Match.Bodies ?? match.Bodies, Month = found.Match.Month, Day = found.Match.Day })),
                "{day}" => Days(context, at).Select(found => (found.Used, match with { Day = found.Date })),
                "{item}" => Items(context, at).Select(item => (1, match with { Item = item })),
                _ => throw new InvalidOperationException($"There is no {_name} in a pattern."),
            };
            return IsOptional ? fits.Append((0, match)) : fits;
        }

        private static bool Matches(IReadOnlyList<RequestWord> words, int at, string[] expected)
        {
            if (at + expected.Length > words.Count)
            {
                return false;
            }

            for (var i = 0; i < expected.Length; i++)
            {
                if (!string.Equals(words[at + i].Text, expected[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }

        private static IEnumerable<(int Used, IReadOnlyList<BodyId> Bodies)> Bodies(PhraseContext context, int at)
        {
            for (var length = Math.Min(context.Names.LongestName, context.Words.Count - at); length > 0; length--)
            {
                if (context.Names.Find(context.Words, at, length) is { Count: > 0 } bodies)
                {
                    yield return (length, bodies);
                }
            }
        }

        private static IEnumerable<int> Months(PhraseContext context, int at)
        {
            if (at < context.Words.Count && DateWords.MonthOf(context.Words[at].Text) is > 0 and var month)
            {
                yield return month;
            }
        }

        private static IEnumerable<string> Items(PhraseContext context, int at)
        {
            if (at < context.Words.Count && context.Words[at].Text is { Length: <= 5 } word && char.IsAsciiDigit(word[0]))
            {
                yield return word;
            }
        }

        private static IEnumerable<(int Used, SpokenDate Date)> Days(PhraseContext context, int at)
        {
            if (DateWords.Read(context.Words, at, out var used, out var fault) is { } date && fault is null && date.Kind != SpokenDateKind.Month)
            {
                yield return (used, date);
            }
        }
    }
}
