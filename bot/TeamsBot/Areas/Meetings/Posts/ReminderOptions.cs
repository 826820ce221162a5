namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>When members are reminded of meetings, and what else is posted about them. Times are London's.</summary>
internal sealed class ReminderOptions
{
    public const string SectionName = "Meetings:Reminders";

    /// <summary>How long before a meeting, such as "14d", "1h" or "30m". Empty: 14, 7 and 1 days and one hour.</summary>
    public IList<string> Offsets { get; set; } = [];

    /// <summary>When reminders counted in days are posted, "HH:mm"; not in the quiet hours.</summary>
    public string PostAt { get; set; } = "09:00";

    /// <summary>When the quiet hours begin, "HH:mm": nothing is posted in them. The same as their end: there are none.</summary>
    public string QuietFrom { get; set; } = "20:00";

    public string QuietTo { get; set; } = "07:00";

    /// <summary>Whether a published agenda is summarised in the channel.</summary>
    public bool Agendas { get; set; } = true;

    /// <summary>By a body's id, such as "sop-oversight": what is otherwise for its meetings.</summary>
    public IDictionary<string, BodyReminders> Bodies { get; set; } = new Dictionary<string, BodyReminders>(StringComparer.OrdinalIgnoreCase);
}
