using Partnership.Facts;

namespace Partnership.Questions.Knowledge;

/// <summary>All sets of priorities of a fact book, by whose they are and by what is in them.</summary>
internal sealed class PrioritySets
{
    private readonly FactIndex _facts;
    private readonly int[][] _byBody;
    private readonly int[] _setOf;

    public PrioritySets(FactIndex facts)
    {
        _facts = facts;
        All = PrioritySet.All(facts);
        OfHome = [.. All.Where(s => facts.IsHome[s.Body])];
        _setOf = new int[facts.Book.Priorities.Count];
        var byBody = facts.Book.Bodies.Select(static _ => new List<int>()).ToList();
        for (var set = 0; set < All.Count; set++)
        {
            byBody[All[set].Body].Add(set);
            foreach (var priority in All[set].Priorities)
            {
                _setOf[priority] = set;
            }
        }

        _byBody = [.. byBody.Select(static sets => sets.ToArray())];
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<PrioritySet> All { get; }

    /// <summary>Those of the partnership and what it replaced, the newest first.</summary>
    public IReadOnlyList<PrioritySet> OfHome { get; }

    /// <summary>The sets of some bodies, the newest first.</summary>
    public List<PrioritySet> Of(IEnumerable<int> bodies) => [.. bodies.SelectMany(b => _byBody[b]).Distinct().Order().Select(set => All[set])];

    /// <summary>The sets that have one of these priorities, the newest first; every set where none are given.</summary>
    public List<PrioritySet> With(CardSet? priorities) =>
        priorities is null ? [.. All] : [.. priorities.ToIndices().Select(i => _setOf[i]).Distinct().Order().Select(set => All[set])];

    /// <summary>Whose sets a body's name stands for: its own; for a group of partnerships its parts'; for a council the partnership's of its area.</summary>
    public IReadOnlyList<int> OwnersFor(int body)
    {
        if (body != _facts.Home && _byBody[body].Length > 0)
        {
            return [body];
        }

        if (_facts.IsHome[body] && OfHome.Count > 0)
        {
            return [.. OfHome.Select(static s => s.Body).Distinct()];
        }

        var parts = Of(_facts.PartsOf(body).ToArray()).Select(static s => s.Body).Distinct().ToList();
        if (parts.Count > 0)
        {
            return parts;
        }

        var area = _facts.Book.Bodies[body];
        if (body != _facts.Home && area.Kind == BodyKind.Council && string.Equals(area.Area, _facts.Book.Bodies[_facts.Home].Area, StringComparison.Ordinal))
        {
            return OwnersFor(_facts.Home);
        }

        return area.Kind is BodyKind.Council or BodyKind.Commissioner ? OfArea(area) : [];
    }

    private int[] OfArea(Body area)
    {
        var kind = area.Kind == BodyKind.Council ? BodyKind.CommunitySafetyPartnership : BodyKind.Commissioner;
        return [.. All.Select(static s => s.Body).Distinct().Where(b => _facts.Book.Bodies[b] is var owner && owner.Kind == kind && string.Equals(owner.Area, area.Area, StringComparison.Ordinal))];
    }
}
