using Partnership.Facts;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>All facts as cards, with the words that lead to them.</summary>
internal sealed class CardIndex
{
    private readonly List<Card> _cards = [];
    private readonly PostingList[] _postings;
    private readonly int[] _counts = new int[Enum.GetValues<CardKind>().Length];
    private readonly List<List<Posting>?> _growing = [];
    private readonly int[] _offsets = new int[Enum.GetValues<CardKind>().Length];

    public CardIndex(FactIndex facts, Lexicon lexicon)
    {
        var names = new NameRoots(facts.Book, lexicon);
        Coverage = new Coverage(facts, names);
        var writer = new CardWriter(lexicon);
        for (var i = 0; i < facts.Book.Statements.Count; i++)
        {
            AddStatement(facts, writer, i);
        }

        for (var i = 0; i < facts.Book.AreasOfWork.Count; i++)
        {
            AddArea(facts, writer, i);
        }

        for (var i = 0; i < facts.Book.Priorities.Count; i++)
        {
            AddPriority(facts, writer, i);
        }

        for (var i = 0; i < facts.Book.Bodies.Count; i++)
        {
            AddBody(facts, writer, i);
        }

        for (var i = 0; i < facts.Book.FundedLines.Count; i++)
        {
            AddLine(facts, writer, i);
        }

        _postings = [.. _growing.Select(list => list is null ? PostingList.Empty : new PostingList(list, _cards.Count))];
        _growing.Clear();
        Postings = new CardPostings(facts, _cards);
        Explainers = new Explainers(this, Postings, names);
    }

    public IReadOnlyList<Card> Cards => _cards;

    public Coverage Coverage { get; }

    public CardPostings Postings { get; }

    public Explainers Explainers { get; }

    public CardSet NewSet(CardKind kind) => new(_offsets[(int)kind], _counts[(int)kind], _cards.Count);

    /// <summary>Where the card of a fact stands among <see cref="Cards"/>.</summary>
    public int PlaceOf(CardKind kind, int index) => _offsets[(int)kind] + index;

    public Card CardOf(CardKind kind, int index) => _cards[_offsets[(int)kind] + index];

    /// <summary>The cards that use a root; empty where none does.</summary>
    public PostingList PostingsOf(int root) => root >= 0 && root < _postings.Length ? _postings[root] : PostingList.Empty;

    /// <summary>How telling a root is: the fewer cards use it, the more.</summary>
    public float Rarity(int root)
    {
        var uses = PostingsOf(root).Length;
        return MathF.Log(1f + _cards.Count / (uses + 1f));
    }

    private void AddStatement(FactIndex facts, CardWriter writer, int index)
    {
        var statement = facts.Book.Statements[index];
        writer.Clear();
        writer.Add(statement.Text, 1f);
        writer.Add(statement.Conflict, 0.5f);
        writer.Add(statement.Unit, 1.5f);
        writer.Add(statement.Role, 2f);
        writer.Add(statement.Person, 2f);
        writer.Add(statement.Aliases, 2.5f);
        writer.Add(statement.Subject, 3f);
        var bodies = BodiesOf(facts, writer, statement.Body, statement.Member);
        AddTopics(facts, writer, statement.Topics);
        Add(writer, CardKind.Statement, index, bodies, facts.PlacesOf(statement.Topics), statement.Period);
    }

    private void AddArea(FactIndex facts, CardWriter writer, int index)
    {
        var area = facts.Book.AreasOfWork[index];
        writer.Clear();
        writer.Add(area.Title, 3f);
        writer.Add(area.Outcomes, 1f);
        writer.Add(area.LeadNote, 1f);
        writer.Add(facts.Book.Priorities[facts.PriorityOf(area.Priority)].Title, 1f);
        AddTopics(facts, writer, area.Topics);
        var bodies = BodiesOf(facts, writer, [area.Body, .. area.Leads]);
        Add(writer, CardKind.Area, index, bodies, facts.PlacesOf(area.Topics), area.Period);
    }

    private void AddPriority(FactIndex facts, CardWriter writer, int index)
    {
        var priority = facts.Book.Priorities[index];
        writer.Clear();
        writer.Add(priority.Title, 3f);
        writer.Add(priority.Detail, 1.5f);
        writer.Add(priority.Group, 1f);
        AddTopics(facts, writer, priority.Topics);
        var bodies = BodiesOf(facts, writer, priority.Body);
        Add(writer, CardKind.Priority, index, bodies, facts.PlacesOf(priority.Topics), priority.Period);
    }

    private void AddBody(FactIndex facts, CardWriter writer, int index)
    {
        var body = facts.Book.Bodies[index];
        writer.Clear();
        writer.Add(body, 2.5f);
        writer.Add(body.Description, 1f);
        Add(writer, CardKind.Body, index, [index], [], null);
    }

    private void AddLine(FactIndex facts, CardWriter writer, int index)
    {
        var line = facts.Book.FundedLines[index];
        writer.Clear();
        writer.Add(line.Name, 2f);
        writer.Add(line.Aliases, 1.5f);
        writer.Add(line.Purpose, 1f);
        var bodies = BodiesOf(facts, writer, line.Body);
        Add(writer, CardKind.Line, index, bodies, facts.PlacesOf(line.Topics), null);
    }

    private static int[] BodiesOf(FactIndex facts, CardWriter writer, params BodyId?[] ids)
    {
        var bodies = new List<int>(ids.Length);
        foreach (var id in ids)
        {
            if (facts.BodyOf(id) is >= 0 and var body && !bodies.Contains(body))
            {
                bodies.Add(body);
                writer.Add(facts.Book.Bodies[body], 0.5f);
            }
        }

        return [.. bodies];
    }

    private static void AddTopics(FactIndex facts, CardWriter writer, IReadOnlyList<TopicId> topics)
    {
        foreach (var topic in topics)
        {
            writer.Add(facts.Book.Topics[facts.TopicOf(topic)], 0.7f);
        }
    }

    private void Add(CardWriter writer, CardKind kind, int index, int[] bodies, int[] topics, PeriodId? period)
    {
        var place = _cards.Count;
        _counts[(int)kind]++;
        _cards.Add(new Card(kind, index, bodies, topics, period, writer.Roots()));
        if (index == 0)
        {
            _offsets[(int)kind] = place;
        }

        foreach (var (root, weight) in writer.Weights)
        {
            while (_growing.Count <= root)
            {
                _growing.Add(null);
            }

            (_growing[root] ??= []).Add(new Posting(place, weight));
        }
    }
}
