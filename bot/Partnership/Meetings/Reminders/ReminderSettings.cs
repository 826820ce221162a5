namespace Partnership.Meetings.Reminders;

/// <summary>When a body wants to be reminded of its meetings.</summary>
/// <param name="Offsets">In any order, each once.</param>
/// <param name="PostAt">The time on London's clocks at which reminders counted in days are posted.</param>
/// <param name="Agendas">Whether a published agenda is summarised in the channel.</param>
public sealed record ReminderSettings(IReadOnlyList<ReminderOffset> Offsets, TimeOnly PostAt, QuietHours Quiet, bool Agendas = true)
{
    /// <summary>Fourteen, seven and one day before at nine in the morning, and one hour before; quiet from eight in the evening to seven in the morning.</summary>
    public static ReminderSettings Default { get; } = new(
        [ReminderOffset.Days(14), ReminderOffset.Days(7), ReminderOffset.Days(1), ReminderOffset.Hours(1)],
        new TimeOnly(9, 0),
        new QuietHours(new TimeOnly(20, 0), new TimeOnly(7, 0)));

    /// <summary>What is wrong with settings, a sentence each; none where they can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (Quiet.Contains(PostAt))
        {
            yield return "Reminders would be posted in the quiet hours.";
        }

        if (Offsets.Distinct().Count() != Offsets.Count)
        {
            yield return "The same reminder is asked for twice.";
        }

        foreach (var offset in Offsets.Where(static offset => offset.Amount < 1 || offset.Length > TimeSpan.FromDays(ReminderOffset.MaximumDays)))
        {
            yield return $"{offset} is no time before a meeting: from one minute to {ReminderOffset.MaximumDays} days will do.";
        }
    }
}
