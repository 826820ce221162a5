using Partnership.Facts;

namespace Partnership.Questions.Knowledge;

/// <summary>Who sits on what, from both sides.</summary>
internal sealed class Memberships
{
    private readonly FactIndex _facts;
    private readonly Dictionary<int, List<int>> _byHost = [];
    private readonly Dictionary<int, List<int>> _byMember = [];

    public Memberships(FactIndex facts)
    {
        _facts = facts;
        foreach (var statement in facts.Lists.StatementsOf(StatementKind.Membership))
        {
            var (host, member) = (facts.Lists.StatementBodies[statement], facts.Lists.StatementMembers[statement]);
            if (host >= 0 && member >= 0)
            {
                Add(_byHost, host, statement);
                Add(_byMember, member, statement);
            }
        }

        OfHome = [.. _byHost.Keys.Where(host => facts.IsHome[host])];
    }

    /// <summary>The partnership's own groups and boards that have members, in the fact book's order.</summary>
    public IReadOnlyList<int> OfHome { get; }

    /// <summary>The body itself where it has members, else its parts that have.</summary>
    public List<int> HostsOf(int body) => _byHost.ContainsKey(body) ? [body] : [.. _facts.PartsOf(body).ToArray().Where(_byHost.ContainsKey).OrderBy(part => _byHost[part][0])];

    /// <summary>The seats that a body and its parts hold.</summary>
    public List<Statement> SeatsOf(int body) => Of([body]);

    /// <summary>All members of some bodies.</summary>
    public List<Statement> On(IEnumerable<int> hosts) => Write(hosts.SelectMany(host => _byHost.GetValueOrDefault(host) ?? []));

    /// <summary>All seats that some bodies and their parts hold.</summary>
    public List<Statement> Of(IEnumerable<int> guests) => Write(guests.SelectMany(Kin).SelectMany(member => _byMember.GetValueOrDefault(member) ?? []));

    private int[] Kin(int body) => [body, .. _facts.PartsOf(body)];

    private List<Statement> Write(IEnumerable<int> statements) => [.. statements.Distinct().Order().Select(i => _facts.Book.Statements[i])];

    private static void Add(Dictionary<int, List<int>> lists, int body, int statement)
    {
        if (!lists.TryGetValue(body, out var list))
        {
            list = [];
            lists.Add(body, list);
        }

        list.Add(statement);
    }
}
