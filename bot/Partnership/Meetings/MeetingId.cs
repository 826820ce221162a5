namespace Partnership.Meetings;

/// <summary>One meeting of one body, for as long as anything is known of it; calendars know it by the same id.</summary>
public readonly record struct MeetingId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}
