namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What is otherwise for one body's meetings; what is left out is as for all. See <see cref="ReminderOptions"/>.</summary>
internal sealed class BodyReminders
{
    public IList<string> Offsets { get; set; } = [];

    public string? PostAt { get; set; }

    public string? QuietFrom { get; set; }

    public string? QuietTo { get; set; }

    public bool? Agendas { get; set; }
}
