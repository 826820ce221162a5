using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>Links that stand beside each other; see <see cref="ButtonRow"/>.</summary>
internal sealed record LinkRow(string Spacing, IReadOnlyList<CardLink> Links)
{
    public static IReadOnlyList<LinkRow> Of(IEnumerable<CardLink> links) =>
        [.. ButtonRow.Pack(links, static link => link.Title).Select(static (row, index) => new LinkRow(ButtonRow.SpacingOf(index), row))];
}
