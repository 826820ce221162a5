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
    public static Agenda None { get; } = new([], null, 0, null, []);

    public AgendaState State => Revision > 0 ? AgendaState.Published : Draft is { Count: > 0 } ? AgendaState.Draft : AgendaState.None;

    public bool HasUnpublishedDraft => Draft is not null;

    /// <summary>The draft where there is one, else what is published.</summary>
    public IReadOnlyList<AgendaItem> Latest => Draft ?? Items;

    internal Agenda WithDraft(IReadOnlyList<AgendaItem> items) => this with { Draft = Revision > 0 && items.SequenceEqual(Items) ? null : [.. items] };

    internal Agenda Publish(DateTimeOffset now) => new(Latest, null, Revision + 1, now, Revision == 0 ? [] : AgendaDifference.Between(Items, Latest));
}
