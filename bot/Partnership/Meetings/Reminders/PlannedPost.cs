namespace Partnership.Meetings.Reminders;

/// <summary>A post that a meeting gives cause for.</summary>
/// <param name="Due">When it is to be made, in UTC.</param>
/// <param name="Covers">For a reminder, the offsets that it answers: several where they would have fallen on the same day.</param>
public sealed record PlannedPost(PostKey Key, DateTimeOffset Due, IReadOnlyList<ReminderOffset> Covers);
