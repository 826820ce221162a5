using TeamsBot.Areas.Meetings.Tables;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>Which meeting someone speaks of: exactly one of the records within.</summary>
internal abstract record MeetingMatch
{
    private MeetingMatch()
    {
    }

    public sealed record OneFound(KeptMeeting Kept) : MeetingMatch;

    /// <summary>It may be any of these: to be asked about.</summary>
    public sealed record ManyFound(IReadOnlyList<KeptMeeting> Meetings) : MeetingMatch;

    public sealed record NoneFound : MeetingMatch;
}
