using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>A question as read: its words, what they name, what kind of answer they ask for, and what nothing explains.</summary>
internal sealed class Query
{
    public required string Original { get; init; }

    public required IReadOnlyList<Word> Words { get; init; }

    /// <summary>The mark in front of each word.</summary>
    public required IReadOnlyList<char> Before { get; init; }

    public required IReadOnlyList<Link> Links { get; set; }

    public required IReadOnlyList<PeriodMention> Periods { get; set; }

    /// <summary>The cues, one bit each.</summary>
    public ulong Cues { get; set; }

    /// <summary>The words of cues.</summary>
    public required ulong CueMask { get; init; }

    /// <summary>Words that an answer has to explain: names, and all else that is neither grammar, cue nor period.</summary>
    public required ulong Content { get; set; }

    /// <summary>Words that occur nowhere in the facts.</summary>
    public required ulong Unknown { get; init; }

    /// <summary>A month without a year, 1 to 12; 0 where none is named.</summary>
    public int Month { get; init; }

    /// <summary>"the third one", "priority 3": counted from 1, -1 for the last; 0 where none is named.</summary>
    public int Ordinal { get; init; }

    /// <summary>Whether it opens like a continuation: "and …", "what about …".</summary>
    public bool Continues { get; init; }

    /// <summary>Whether a pronoun stands for something said before.</summary>
    public bool HasPronoun { get; init; }

    /// <summary>"last year", "the year before" is -1, "this year" 0, "next year" 1; null where nothing such is said.</summary>
    public int? YearShift { get; set; }

    /// <summary>The day in London on which it is asked.</summary>
    public DateOnly Today { get; set; }

    /// <summary>How an answer says the years that go by that day, such as "this year (2026/27)"; null where the question says none, or names years too.</summary>
    public string? YearsByDate { get; set; }

    /// <summary>Whether it asks what the bot thinks of something.</summary>
    public bool AsksVerdict { get; init; }

    /// <summary>Words of rising and falling: any figure that is compared with an earlier one accounts for them.</summary>
    public ulong Movement { get; init; }

    /// <summary>Roots of the question that this one continues: they help to find the same kind of fact, but need not be met.</summary>
    public IReadOnlyList<int> LentRoots { get; set; } = [];

    /// <summary>Names that the rest of the message leaves out; empty where what it leaves out is no name, null where it leaves out nothing.</summary>
    public IReadOnlyList<Link>? LeftOut { get; set; }

    /// <summary>Names that the conversation lent to this question.</summary>
    public bool HasInherited { get; set; }

    /// <summary>The same question with other links, and without the words of some.</summary>
    public Query With(IReadOnlyList<Link> links, ulong without = 0) => new()
    {
        Original = Original,
        Words = Words,
        Before = Before,
        Links = links,
        Periods = Periods,
        Cues = Cues,
        CueMask = CueMask & ~without,
        Content = Content & ~without,
        Unknown = Unknown & ~without,
        Month = Month,
        Ordinal = Ordinal,
        Continues = Continues,
        HasPronoun = HasPronoun,
        YearShift = YearShift,
        Today = Today,
        YearsByDate = YearsByDate,
        AsksVerdict = AsksVerdict,
        Movement = Movement,
        LentRoots = LentRoots,
        LeftOut = LeftOut,
        HasInherited = HasInherited,
    };

    /// <summary>The same question without its periods.</summary>
    public Query InOtherPeriods()
    {
        var undated = With(Links);
        undated.Periods = [];
        return undated;
    }

    public bool Has(Cue cue) => (Cues & (1UL << (int)cue)) != 0;

    /// <summary>Whether it has one of the wordings of a name in the vocabulary's data file.</summary>
    public bool Says(string wordings) => Wordings.Of(wordings).IsIn(Words);

    public bool HasAll(Cue a, Cue b) => Has(a) && Has(b);

    public bool HasAny(Cue a, Cue b) => (Cues & ((1UL << (int)a) | (1UL << (int)b))) != 0;

    public bool HasAny(Cue a, Cue b, Cue c) => HasAny(a, b) || Has(c);

    public bool HasAny(Cue a, Cue b, Cue c, Cue d) => HasAny(a, b) || HasAny(c, d);

    /// <summary>Whether any name that is not part of a longer one can be of this kind.</summary>
    public bool Names(MeaningKind kind)
    {
        foreach (var link in Links)
        {
            if (!link.IsNested && link.CanBe(kind))
            {
                return true;
            }
        }

        return false;
    }
}
