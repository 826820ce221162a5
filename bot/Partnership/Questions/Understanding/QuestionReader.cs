using System.Text;
using Partnership.Questions.Text;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Turns text into a <see cref="Query"/>: words, corrected where misspelt, linked to names, cues and periods.</summary>
internal sealed class QuestionReader(Lexicon lexicon, PhraseTrie trie)
{
    /// <summary>One bit a word; nobody asks longer questions than this.</summary>
    public const int MaximumWords = 64;

    /// <summary>Corrections cost most of the work: a text with more unknown words than this is not a question with slips.</summary>
    private const int MaximumCorrections = 12;

    private const int FewestBefore = 2;
    private static readonly Wordings QuestionWord = Wordings.Of("question-word");
    private static readonly Wordings WhoLeads = Wordings.Of("who-leads");
    private static readonly Wordings MovementWords = Wordings.Of("movement");
    private static readonly Wordings CutShare = Wordings.Of("cut-as-share");
    private static readonly Wordings EachPlace = Wordings.Of("each-place");
    private static readonly Wordings InMay = Wordings.Of("in-may");
    private static readonly Wordings MayMeeting = Wordings.Of("may-meeting");
    private static readonly Wordings YesNoVerb = Wordings.Of("yes-no-verb");
    private static readonly Wordings Pointing = Wordings.Of("pointing");
    private static readonly Wordings ThanThat = Wordings.Of("than-that");
    private static readonly Wordings Numbered = Wordings.Of("numbered");
    private static readonly Wordings LastOne = Wordings.Of("last-one");
    private static readonly Wordings NumberOf = Wordings.Of("number-of");
    private static readonly Wordings Correction = Wordings.Of("correction");
    private static readonly Wordings About = Wordings.Of("about");
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The question without what leads up to its question word and names nothing: "I have been asked to set out for the group how much …".</summary>
    public Query? ReadAsked(string question)
    {
        var query = Read(question);
        for (var i = FewestBefore; query is not null && i < query.Words.Count; i++)
        {
            var before = (1UL << i) - 1;
            if (QuestionWord.Has(query.Words[i].Text))
            {
                var names = query.Links.Any(l => (l.Mask & before) != 0) || query.Periods.Any(p => (p.Mask & before) != 0) || query.Words.Take(i).Any(static w => QuestionWord.Has(w.Text));
                return !names && (query.Content & before) != 0 && (query.Content & ~before) != 0 && !About.Has(query.Words[i - 1].Text) ? Read(TextFrom(query, i)) : query;
            }
        }

        return query;
    }

    private static string TextFrom(Query query, int from)
    {
        var text = new StringBuilder();
        for (var i = from; i < query.Words.Count; i++)
        {
            text.Append(i == from ? string.Empty : query.Before[i] is '-' or '/' ? query.Before[i].ToString() : " ").Append(query.Words[i].Text);
        }

        return text.ToString();
    }

    /// <summary>The question as understood; null where it has more than <see cref="MaximumWords"/> words.</summary>
    public Query? Read(string question)
    {
        var words = new List<Word>(16);
        var before = new List<char>(16);
        var reader = new TokenReader(question);
        Span<char> buffer = stackalloc char[TokenReader.MaximumWordLength];
        var corrections = 0;
        while (reader.Read(buffer, out var length, out var mark))
        {
            if (words.Count == MaximumWords)
            {
                return null;
            }

            var word = lexicon.Find(buffer[..length]);
            var followsWho = words.Count > 0 && word.Role == WordRole.Elsewhere && WhoLeads.Has(words[^1].Text);
            if ((!word.IsKnown || followsWho) && corrections < MaximumCorrections)
            {
                corrections++;
                word = (followsWho ? lexicon.CorrectVerb(word.Text) : lexicon.Correct(word.Text)) ?? word;
            }

            words.Add(word);
            before.Add(mark);
        }

        Courtesy.Strip(words, before);
        return Understand(question, words, before);
    }

    private Query Understand(string question, List<Word> words, List<char> before)
    {
        var matches = new LinkCollector(trie, words, JoinedStems(words, before));
        matches.Collect();
        var periods = PeriodReader.Read(words, before);
        periods.RemoveAll(p => matches.Links.Any(l => !l.IsNested && (p.Mask & ~l.Mask) == 0 && p.Mask != l.Mask && (l.CanBe(MeaningKind.Topic) || l.CanBe(MeaningKind.Area))));
        var (ordinal, ordinalMask) = OrdinalOf(words);
        var ignored = ordinalMask;
        foreach (var period in periods)
        {
            ignored |= period.Mask;
        }

        var cues = CutAsShare(words, matches.Cues);
        var refused = OutOfScope.Of(words, before);
        ulong content = 0;
        ulong unknown = 0;
        var month = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var bit = 1UL << i;
            var word = words[i];
            if ((ignored & bit) == 0 && (word.Role != WordRole.Filler || IsMay(words, i)) && PeriodReader.MonthOf(word.Text) is > 0 and var named)
            {
                month = named;
            }

            if ((refused & bit) != 0)
            {
                content |= bit;
                unknown |= bit;
            }
            else if ((matches.Named & bit) != 0 || (IsEachPlace(words, i) && (matches.Cued & bit) == 0))
            {
                content |= bit;
            }
            else if ((ignored & bit) == 0 && (matches.Cued & bit) == 0 && word.Role != WordRole.Filler && !(word.IsNumber && word.Text.Length < 3) && word.Text.Length > 1)
            {
                content |= bit;
                if (word.Role == WordRole.Elsewhere || (!(word.IsNumber && (char.IsAsciiDigit(word.Text[^1]) || word.Text[^1] == 'k')) && word.Root < 0 && word.Stem < 0 && PeriodReader.MonthOf(word.Text) == 0))
                {
                    unknown |= bit;
                }
            }
        }

        return new Query
        {
            Original = question,
            Words = words,
            Before = before,
            Links = matches.Links,
            Periods = periods,
            Cues = cues | YesNoBit(words, cues),
            CueMask = matches.Cued,
            Content = content & ~ignored,
            Unknown = unknown,
            Month = month,
            Ordinal = ordinal,
            Continues = matches.OpensWith(Cue.Also) || (words.Count > 1 && before[1] == ',' && Correction.Has(words[0].Text)),
            HasPronoun = (matches.Cues & (1UL << (int)Cue.It)) != 0 || EndsInPronoun(words),
            YearShift = YearShiftOf(matches.Cues),
            Movement = MovementOf(words),
            AsksVerdict = OutOfScope.AsksVerdict(words),
        };
    }

    /// <summary>"Our cut", "Oxford's cut of the money" is a share, unless it is held against a year before or asked why.</summary>
    private static ulong CutAsShare(List<Word> words, ulong cues) =>
        (cues & ((1UL << (int)Cue.Why) | (1UL << (int)Cue.Compare) | (1UL << (int)Cue.Previous))) == 0 && CutShare.IsIn(words) ? (cues & ~(1UL << (int)Cue.Change)) | (1UL << (int)Cue.Share) : cues;

    private static ulong MovementOf(List<Word> words)
    {
        ulong mask = 0;
        for (var i = 0; i < words.Count; i++)
        {
            mask |= MovementWords.Has(words[i].Text) ? 1UL << i : 0;
        }

        return mask;
    }

    /// <summary>"By district", "in each ward" asks for one figure a place: a single one for all is no answer.</summary>
    private static bool IsEachPlace(List<Word> words, int at) => EachPlace.LengthAt(words, at - 1) > 0;

    /// <summary>"In May", "the May meeting": the month that is also a verb.</summary>
    private static bool IsMay(List<Word> words, int at) => words[at].Text is "may" && (InMay.LengthAt(words, at - 1) > 0 || MayMeeting.LengthAt(words, at) > 0);

    /// <summary>Stems of neighbours written as one ("anti social", "night-time"), -1 where the vocabulary has no such word.</summary>
    private int[] JoinedStems(List<Word> words, List<char> before)
    {
        var joined = new int[words.Count];
        Span<char> buffer = stackalloc char[2 * TokenReader.MaximumWordLength];
        for (var i = 0; i < joined.Length; i++)
        {
            joined[i] = -1;
            if (i + 1 < joined.Length && before[i + 1] is ' ' or '-' or '/' && i + 1 < joined.Length && !words[i].IsNumber)
            {
                words[i].Text.CopyTo(buffer);
                words[i + 1].Text.CopyTo(buffer[words[i].Text.Length..]);
                joined[i] = lexicon.FindStem(buffer[..(words[i].Text.Length + words[i + 1].Text.Length)]);
            }
        }

        return joined;
    }

    private static int? YearShiftOf(ulong cues)
    {
        if ((cues & (1UL << (int)Cue.Previous)) != 0)
        {
            return -1;
        }

        if ((cues & (1UL << (int)Cue.Following)) != 0)
        {
            return 1;
        }

        return (cues & (1UL << (int)Cue.Current)) != 0 ? 0 : null;
    }

    /// <summary>A question that opens with its verb wants yes or no: "is …", "does …"; "can you tell me who …" does not.</summary>
    private static ulong YesNoBit(List<Word> words, ulong cues)
    {
        const ulong Open = (1UL << (int)Cue.Who) | (1UL << (int)Cue.What) | (1UL << (int)Cue.Which) | (1UL << (int)Cue.When) | (1UL << (int)Cue.Where)
            | (1UL << (int)Cue.Why) | (1UL << (int)Cue.How) | (1UL << (int)Cue.HowMuch) | (1UL << (int)Cue.HowMany) | (1UL << (int)Cue.HowOften);
        return (cues & Open) == 0 && (words.Count == 0 || !QuestionWord.Has(words[0].Text)) && words.Take(3).Any(static w => YesNoVerb.Has(w.Text)) ? 1UL << (int)Cue.YesNo : 0;
    }

    private static bool EndsInPronoun(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Pointing.LengthAt(words, i) > 0 || (ThanThat.LengthAt(words, i) is > 0 and var length && i + length < words.Count && words[i + length].Role == WordRole.Filler))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Ordinal, ulong Mask) OrdinalOf(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text;
            var previous = i > 0 ? words[i - 1].Text : string.Empty;
            var next = i + 1 < words.Count ? words[i + 1].Text : string.Empty;
            if (Array.IndexOf(Ordinals, text) is >= 0 and var spelt && (next.Length == 0 || Numbered.Has(next) || previous is "the"))
            {
                return (spelt + 1, 1UL << i);
            }

            if (LastOne.LengthAt(words, i) > 0)
            {
                return (-1, 1UL << i);
            }

            if (text.Length is 3 or 4 && char.IsAsciiDigit(text[0]) && text[^2..] is "st" or "nd" or "rd" or "th"
                && int.TryParse(text.AsSpan(0, text.Length - 2), System.Globalization.CultureInfo.InvariantCulture, out var written))
            {
                return (written, 1UL << i);
            }

            if (NumberOf.Has(previous))
            {
                if (text.Length <= 2 && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0)
                {
                    return (number, 1UL << i);
                }

                if (previous is not "no" && Array.IndexOf(Numbers, text) is >= 0 and var word)
                {
                    return (word + 1, 1UL << i);
                }
            }
        }

        return (0, 0);
    }
}
