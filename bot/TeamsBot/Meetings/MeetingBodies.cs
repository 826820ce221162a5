using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings.Requests;

namespace TeamsBot.Meetings;

/// <summary>The bodies of one fact book that hold meetings here, and the reader that knows their names.</summary>
internal sealed class MeetingBodies(FactBook facts)
{
    private readonly Dictionary<BodyId, string> _names = facts.Bodies.ToDictionary(static body => body.Id, static body => body.Name);

    public FactBook Facts { get; } = facts;

    public IReadOnlyList<Body> All { get; } = [.. facts.Bodies.Where(static body => body.Meets)];

    public MeetingRequestReader Reader { get; } = new(new BodyNames([.. facts.Bodies.Where(static body => body.Meets)], facts.Bodies), WorkingDays.England);

    /// <summary>The official name; the id for a body that the facts no longer have.</summary>
    public string NameOf(BodyId body) => _names.GetValueOrDefault(body, body.Value);
}
