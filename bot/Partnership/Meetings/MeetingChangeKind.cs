namespace Partnership.Meetings;

/// <summary>What sort of thing changed about a meeting.</summary>
public enum MeetingChangeKind
{
    Scheduled,
    Time,
    Place,
    Title,
    JoinLink,
    Cancelled,
    AgendaDrafted,
    AgendaPublished,
    AgendaRevised,

    /// <summary>That items of a published agenda are not for everybody.</summary>
    AgendaExempt,
}
