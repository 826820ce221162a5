namespace Partnership.Questions.Knowledge;

/// <summary>For each topic and body, the statements that have to do with it, weighted by how near it is to what they are about.</summary>
internal sealed class StatementPostings
{
    private readonly List<Posting>[] _byTopic;
    private readonly List<Posting>[] _byBody;

    public StatementPostings(FactIndex facts, CardIndex cards)
    {
        _byTopic = [.. facts.Book.Topics.Select(static _ => new List<Posting>())];
        _byBody = [.. facts.Book.Bodies.Select(static _ => new List<Posting>())];
        for (var place = 0; place < cards.Cards.Count; place++)
        {
            if (cards.Cards[place].Kind == CardKind.Statement)
            {
                AddTopics(facts, cards.Cards[place], place);
                AddBodies(facts, cards.Cards[place], place);
            }
        }
    }

    public IReadOnlyList<Posting> OfTopic(int topic) => _byTopic[topic];

    public IReadOnlyList<Posting> OfBody(int body) => _byBody[body];

    private void AddTopics(FactIndex facts, Card card, int place)
    {
        foreach (var topic in card.Topics.SelectMany(t => facts.TopicUps[t]).Distinct())
        {
            var weight = facts.TopicFitOf(card.Topics, topic) switch
            {
                TopicFit.Main => 3f,
                TopicFit.Same => 2.4f,
                _ => 1f,
            };
            _byTopic[topic].Add(new Posting(place, weight));
        }
    }

    private void AddBodies(FactIndex facts, Card card, int place)
    {
        for (var body = 0; body < _byBody.Length; body++)
        {
            var weight = 0f;
            foreach (var concerned in card.Bodies)
            {
                weight = MathF.Max(weight, concerned == body ? 3f : facts.IsKin(concerned, body) ? 1.5f : facts.IsPart(body, concerned) ? 0.7f : 0f);
            }

            if (weight > 0f)
            {
                _byBody[body].Add(new Posting(place, weight));
            }
        }
    }
}
