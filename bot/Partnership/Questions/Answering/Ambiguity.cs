using Partnership.Questions.Knowledge;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>Names that stand for two bodies which have nothing to do with each other, such as OSCP.</summary>
internal sealed class Ambiguity(FactIndex facts)
{
    public bool IsAmbiguous(Link link) => !link.IsNested && BodiesOf(link) is { Count: > 1 } bodies && !AreKin(bodies);

    public List<Meaning> BodiesOf(Link link) => [.. link.Meanings.Where(static m => m.Kind == MeaningKind.Body)];

    /// <summary>Both answers, said to be two.</summary>
    public Draft Join(Link link, List<Draft> drafts)
    {
        var names = BodiesOf(link).Select(m => Wording.WithArticle(facts.Book.Bodies[m.Index].Name)).ToList();
        var joined = new Draft(drafts[0].Asked)
        {
            Text = $"That name stands for {Wording.Join(names)}. {string.Join(" ", drafts.Select(static d => d.Text))}",
            Period = drafts[0].Period,
            Explained = drafts.Aggregate(ulong.MaxValue, static (mask, d) => mask & d.Explained) | link.Mask,
        };
        foreach (var draft in drafts)
        {
            joined.Blocks.AddRange(draft.Blocks);
            joined.Sources.AddRange(draft.Sources);
            joined.About.AddRange(draft.About);
            joined.Listed.AddRange(draft.Listed);
            foreach (var next in draft.Next)
            {
                joined.Ask(next);
            }
        }

        return joined;
    }

    private bool AreKin(List<Meaning> bodies) =>
        bodies.TrueForAll(one => bodies.TrueForAll(other => facts.IsKin(one.Index, other.Index) || facts.IsKin(other.Index, one.Index)));
}
