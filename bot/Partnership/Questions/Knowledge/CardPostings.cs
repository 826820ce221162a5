using Partnership.Facts;

namespace Partnership.Questions.Knowledge;

/// <summary>For each topic, body and document, the cards that have to do with it, weighted by how near it is to what they are about.</summary>
internal sealed class CardPostings
{
    private readonly PostingList[] _byTopic;
    private readonly PostingList[] _byBody;
    private readonly PostingList[] _byDocument;

    public CardPostings(FactIndex facts, IReadOnlyList<Card> cards)
    {
        var byTopic = Lists(facts.Book.Topics.Count);
        var byBody = Lists(facts.Book.Bodies.Count);
        var byDocument = Lists(facts.Book.Documents.Count);
        var places = facts.Book.Documents.Select(static (d, i) => (d.Id, i)).ToDictionary(static x => x.Id, static x => x.i);
        for (var place = 0; place < cards.Count; place++)
        {
            AddTopics(facts, byTopic, cards[place], place);
            AddBodies(facts, byBody, cards[place], place);
            if (cards[place].Kind == CardKind.Statement)
            {
                byDocument[places[facts.Book.Statements[cards[place].Index].Source.Document]].Add(new Posting(place, 1f));
            }
        }

        _byTopic = [.. byTopic.Select(list => new PostingList(list, cards.Count))];
        _byBody = [.. byBody.Select(list => new PostingList(list, cards.Count))];
        _byDocument = [.. byDocument.Select(list => new PostingList(list, cards.Count))];
    }

    public PostingList OfTopic(int topic) => _byTopic[topic];

    public PostingList OfBody(int body) => _byBody[body];

    public PostingList OfDocument(int document) => _byDocument[document];

    private static List<Posting>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(static _ => new List<Posting>())];

    private static void AddTopics(FactIndex facts, List<Posting>[] lists, Card card, int place)
    {
        foreach (var topic in card.Topics.SelectMany(t => facts.TopicUps[t]).Distinct())
        {
            var weight = facts.TopicFitOf(card.Topics, topic) switch
            {
                TopicFit.Main => 3f,
                TopicFit.Same => 2.4f,
                _ => 1f,
            };
            lists[topic].Add(new Posting(place, weight));
        }
    }

    private static void AddBodies(FactIndex facts, List<Posting>[] lists, Card card, int place)
    {
        var weights = new Dictionary<int, float>();
        foreach (var concerned in card.Bodies)
        {
            Raise(weights, concerned, 3f);
            foreach (var kin in facts.KinOf(concerned))
            {
                Raise(weights, kin, 1.5f);
            }

            foreach (var part in facts.PartsOf(concerned))
            {
                Raise(weights, part, 0.7f);
            }
        }

        foreach (var (body, weight) in weights)
        {
            lists[body].Add(new Posting(place, weight));
        }
    }

    private static void Raise(Dictionary<int, float> weights, int body, float weight)
    {
        if (!weights.TryGetValue(body, out var current) || current < weight)
        {
            weights[body] = weight;
        }
    }
}
