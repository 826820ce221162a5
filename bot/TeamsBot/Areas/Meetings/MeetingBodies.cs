using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings.Requests;

namespace TeamsBot.Areas.Meetings;

/// <summary>The bodies of one fact book that hold meetings here, and the reader that knows their names.</summary>
internal sealed class MeetingBodies
{
    private readonly Dictionary<BodyId, string> _names;

    public MeetingBodies(FactBook facts)
    {
        _names = facts.Bodies.ToDictionary(static body => body.Id, static body => body.Name);
        Facts = facts;
        All = [.. facts.Bodies.Where(static body => body.Meets)];
        Names = new BodyNames(All, facts.Bodies);
        Reader = new MeetingRequestReader(Names, WorkingDays.England);
    }

    public FactBook Facts { get; }

    public IReadOnlyList<Body> All { get; }

    /// <summary>What they are called; the name of a body that does not meet itself stands for its parts that do.</summary>
    public BodyNames Names { get; }

    public MeetingRequestReader Reader { get; }

    /// <summary>The official name; the id for a body that the facts no longer have.</summary>
    public string NameOf(BodyId body) => _names.GetValueOrDefault(body, body.Value);
}
