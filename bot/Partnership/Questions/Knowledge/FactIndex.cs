using Partnership.Facts;
using Partnership.Questions.Understanding;

namespace Partnership.Questions.Knowledge;

/// <summary>The fact book by place instead of by id: bodies, topics and periods as numbers, and how they hang together.</summary>
internal sealed class FactIndex
{
    private readonly Dictionary<BodyId, int> _bodies;
    private readonly Dictionary<TopicId, int> _topics;
    private readonly Dictionary<PeriodId, int> _periods;
    private readonly Dictionary<PriorityId, int> _priorities;
    private readonly Dictionary<string, int> _areas;
    private readonly Dictionary<string, int> _statements;
    private readonly Dictionary<DocumentId, Document> _documents;
    private readonly BodyTree _tree;

    public FactIndex(FactBook book)
    {
        Book = book;
        _bodies = Number(book.Bodies, static b => b.Id);
        _topics = Number(book.Topics, static t => t.Id);
        _periods = Number(book.Periods, static p => p.Id);
        _priorities = Number(book.Priorities, static p => p.Id);
        _areas = Number(book.AreasOfWork, static a => a.Id);
        _statements = Number(book.Statements, static s => s.Id);
        _documents = book.Documents.ToDictionary(static d => d.Id);
        Home = BodyOf(book.Home);
        _tree = new BodyTree(book, BodyOf, Home);
        TopicUps = [.. Enumerable.Range(0, book.Topics.Count).Select(UpsOf)];
        TopicHasLead = [.. Enumerable.Range(0, book.Topics.Count).Select(t => book.AreasOfWork.Any(a => TopicFitOf(PlacesOf(a.Topics), t) >= TopicFit.Narrower))];
        IsTopicOfWork = new bool[book.Topics.Count];
        foreach (var topic in book.AreasOfWork.SelectMany(static a => a.Topics))
        {
            IsTopicOfWork[TopicOf(topic)] = true;
        }

        NamesInFull = [.. book.Bodies.Select(Answering.Wording.InFull)];
        NewestPlan = book.AreasOfWork.Count == 0 ? DateOnly.MinValue : book.AreasOfWork.Max(a => Period(a.Period).From);
        Lists = new FactLists(this);
    }

    public FactBook Book { get; }

    /// <summary>The facts by what they belong to.</summary>
    public FactLists Lists { get; }

    /// <summary>The partnership itself.</summary>
    public int Home { get; }

    /// <summary>For each body, whether it is the partnership, its predecessor or a part of either.</summary>
    public bool[] IsHome => _tree.IsHome;

    /// <summary>For each body, whether it works in the partnership's own area or in a district of it.</summary>
    public bool[] IsOfCounty => _tree.IsOfCounty;

    /// <summary>For each topic, itself and all that it is part of, nearest first.</summary>
    public int[][] TopicUps { get; }

    /// <summary>For each topic, whether some joint work on it has a lead.</summary>
    public bool[] TopicHasLead { get; }

    /// <summary>For each topic, whether some joint work is on it by name.</summary>
    public bool[] IsTopicOfWork { get; }

    /// <summary>For each body, its name with article and acronym.</summary>
    public string[] NamesInFull { get; }

    /// <summary>When the newest plan with leads begins.</summary>
    public DateOnly NewestPlan { get; }

    public string InFull(BodyId id) => NamesInFull[BodyOf(id)];

    /// <summary>A statement as one tells it on a day: of a time that is over with its date, where its own words have none.</summary>
    public string Told(Statement statement, DateOnly today) =>
        statement.Kind != StatementKind.Term && IsOver(statement.Period, today) && !SaysYear(statement.Text)
            ? $"{Answering.Wording.Capitalised(Answering.Wording.In(Period(statement.Period)))}: {statement.Text}"
            : statement.Text;

    public bool IsOver(PeriodId period, DateOnly today) => Period(period).To < today;

    /// <summary>What a body was called throughout a past period; null where it had its present name, give or take an apostrophe.</summary>
    public string? FormerName(BodyId id, PeriodId period)
    {
        var (body, asked) = (Body(id), Period(period));
        if (asked.From >= NewestPlan)
        {
            return null;
        }

        foreach (var name in body.OtherNames)
        {
            if (name.From is { } from && name.To is { } to && Period(from).From <= asked.From && Period(to).To >= asked.To)
            {
                return string.Equals(name.Name.Replace("'s", string.Empty, StringComparison.Ordinal), body.Name, StringComparison.OrdinalIgnoreCase) ? null : name.Name;
            }
        }

        return null;
    }

    /// <summary>A body as a table of one period names it.</summary>
    public string NameIn(BodyId id, PeriodId period) => FormerName(id, period) ?? Body(id).Name;

    /// <summary>A body as a sentence about one period names it: "the Youth Offending Service (now the Youth Justice Service)".</summary>
    public string InFull(BodyId id, PeriodId period) => FormerName(id, period) is { } former
        ? $"{Answering.Wording.WithArticle(former)} (now {Answering.Wording.WithArticle(Body(id).Name)})"
        : InFull(id);

    /// <summary>Topics by their places in the fact book.</summary>
    public int[] PlacesOf(IReadOnlyList<TopicId> topics) => topics.Count == 0 ? [] : [.. topics.Select(TopicOf)];

    public int BodyOf(BodyId? id) => id is { } value && _bodies.TryGetValue(value, out var index) ? index : -1;

    public int TopicOf(TopicId id) => _topics.TryGetValue(id, out var index) ? index : -1;

    public int PeriodOf(PeriodId id) => _periods.TryGetValue(id, out var index) ? index : -1;

    /// <summary>The place of a piece of work.</summary>
    public int PlaceOf(AreaOfWork area) => _areas[area.Id];

    public int PlaceOf(Statement statement) => _statements[statement.Id];

    public int PriorityOf(PriorityId id) => _priorities.TryGetValue(id, out var index) ? index : -1;

    public Period Period(PeriodId id) => Book.Periods[PeriodOf(id)];

    public Body Body(BodyId id) => Book.Bodies[BodyOf(id)];

    public Document Document(DocumentId id) => _documents[id];

    /// <summary>Whether a fact about <paramref name="body"/> answers a question about <paramref name="asked"/>: the same, a part of it, or its predecessor.</summary>
    public bool IsKin(int body, int asked) => body >= 0 && Array.IndexOf(_tree.Kin[body], asked) >= 0;

    /// <summary>A body itself, all that it is part of, and what replaced any of them.</summary>
    public ReadOnlySpan<int> KinOf(int body) => _tree.Kin[body];

    /// <summary>What a body is part of, and what that is part of, from near to far.</summary>
    public ReadOnlySpan<int> WholesOf(int body) => _tree.Wholes[body];

    /// <summary>All parts of a body, and their parts.</summary>
    public ReadOnlySpan<int> PartsOf(int body) => _tree.Parts[body];

    /// <summary>Whether <paramref name="body"/> is a part of <paramref name="whole"/>, directly or not.</summary>
    public bool IsPart(int body, int whole) => body >= 0 && Array.IndexOf(_tree.Wholes[body], whole) >= 0;

    /// <summary>How near a fact's topics come to the topic asked about.</summary>
    public TopicFit TopicFitOf(int[] topics, int asked)
    {
        var fit = TopicFit.None;
        for (var i = 0; i < topics.Length; i++)
        {
            var topic = topics[i];
            if (topic == asked)
            {
                return i == 0 ? TopicFit.Main : TopicFit.Same;
            }

            if (Array.IndexOf(TopicUps[topic], asked) > 0)
            {
                fit = TopicFit.Narrower;
            }
            else if (fit < TopicFit.Broader && Array.IndexOf(TopicUps[asked], topic) > 0)
            {
                fit = TopicFit.Broader;
            }
        }

        return fit;
    }

    /// <summary>The newest period first; among equal ends the shorter one.</summary>
    public int NewestFirst(PeriodId a, PeriodId b)
    {
        var (one, other) = (Period(a), Period(b));
        return one.To != other.To ? other.To.CompareTo(one.To) : other.From.CompareTo(one.From);
    }

    /// <summary>How well a fact's period answers for all periods that a question names; exact where it names none.</summary>
    public PeriodFit FitOf(PeriodId period, IReadOnlyList<PeriodMention> asked) => asked.Count == 0 ? PeriodFit.Exact : FitOf(Period(period), asked);

    /// <inheritdoc cref="FitOf(PeriodId, IReadOnlyList{PeriodMention})"/>
    public static PeriodFit FitOf(Period period, IReadOnlyList<PeriodMention> asked)
    {
        if (asked.Count == 0)
        {
            return PeriodFit.Exact;
        }

        var best = PeriodFit.None;
        for (var i = 0; i < asked.Count; i++)
        {
            var fit = asked[i].FitOf(period);
            best = fit > best ? fit : best;
        }

        return best;
    }

    private static bool SaysYear(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (text.AsSpan(i, 2) is "19" or "20" && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]))
            {
                return true;
            }
        }

        return false;
    }

    private int[] UpsOf(int topic)
    {
        var ups = new List<int> { topic };
        for (var i = 0; i < ups.Count && ups.Count < 16; i++)
        {
            foreach (var broader in Book.Topics[ups[i]].Broader)
            {
                Add(ups, TopicOf(broader));
            }
        }

        return [.. ups];
    }

    private static void Add(List<int> list, int item)
    {
        if (item >= 0 && !list.Contains(item))
        {
            list.Add(item);
        }
    }

    private static Dictionary<TId, int> Number<TItem, TId>(IReadOnlyList<TItem> items, Func<TItem, TId> id)
        where TId : notnull
    {
        var numbers = new Dictionary<TId, int>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            numbers.TryAdd(id(items[i]), i);
        }

        return numbers;
    }
}
