namespace Partnership.Meetings.Agendas;

/// <summary>A meeting's agenda: what the members have been shown, and a draft beside it while it is being worked on.</summary>
/// <param name="Items">What is published; empty before that.</param>
/// <param name="Draft">What is to be published next; null where nothing is being worked on.</param>
/// <param name="Revision">How often it has been published; 0 before the first time.</param>
/// <param name="PublishedAt">The instant of the last publication.</param>
/// <param name="LastChanges">What the last publication changed, a sentence each; empty for the first.</param>
public sealed record Agenda(
    IReadOnlyList<AgendaItem> Items,
    IReadOnlyList<AgendaItem>? Draft,
    int Revision,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<string> LastChanges)
{
    public IReadOnlyList<AgendaItem> Items { get; init; } = ExemptItems.Mark(Items);

    public IReadOnlyList<AgendaItem>? Draft { get; init; } = ExemptItems.Mark(Draft);

    public IReadOnlyList<string> LastChanges { get; init; } = WithoutExempt(LastChanges, Items);

    public static Agenda None { get; } = new([], null, 0, null, []);

    public AgendaState State => Revision > 0 ? AgendaState.Published : Draft is { Count: > 0 } ? AgendaState.Draft : AgendaState.None;

    public bool HasUnpublishedDraft => Draft is not null;

    /// <summary>What everybody may see of what is published. A mark in the draft counts at once: it may be there because an item should never have been seen.</summary>
    public IReadOnlyList<AgendaItem> Public => Draft?.Where(static item => item.IsExempt).ToList() is { Count: > 0 } kept
        ? [.. ExemptItems.PublicOf(Items).Where(item => !kept.Exists(mark => AgendaDifference.IsSame(mark, item)))]
        : ExemptItems.PublicOf(Items);

    /// <summary>The draft where there is one, else what is published.</summary>
    public IReadOnlyList<AgendaItem> Latest => Draft ?? Items;

    internal Agenda WithDraft(IReadOnlyList<AgendaItem> items) => this with { Draft = Revision > 0 && items.SequenceEqual(Items) ? null : [.. items] };

    internal Agenda Publish(DateTimeOffset now) => new(Latest, null, Revision + 1, now, Revision == 0 ? [] : AgendaDifference.BetweenPublic(Items, Latest));

    internal Agenda WithExemptPapers(IReadOnlyCollection<string> papers)
    {
        var (items, draft) = (Marked(Items), Draft is null ? null : Marked(Draft));
        return items.SequenceEqual(Items) && (draft is null || draft.SequenceEqual(Draft!)) ? this : new Agenda(items, draft, Revision, PublishedAt, LastChanges);

        IReadOnlyList<AgendaItem> Marked(IReadOnlyList<AgendaItem> all) =>
            [.. all.Select(item => item.Paper is { } paper && IsAmong(paper) ? item with { IsExempt = true } : item)];

        // An item with several papers names them with commas between; a paper's own name may have one too.
        bool IsAmong(string named) => named.Split(',', StringSplitOptions.TrimEntries).Append(named).Any(paper => papers.Contains(paper, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A sentence of an earlier version may tell of what is kept from the public.</summary>
    private static IReadOnlyList<string> WithoutExempt(IReadOnlyList<string> changes, IReadOnlyList<AgendaItem> items)
    {
        var exempt = ExemptItems.Mark(items).Where(static item => item.IsExempt).ToList();
        return exempt.Count == 0 ? changes : [.. changes.Where(change => !exempt.Exists(item => change.Contains(item.Title, StringComparison.OrdinalIgnoreCase)))];
    }
}
