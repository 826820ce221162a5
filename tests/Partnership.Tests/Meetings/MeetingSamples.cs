using System.Globalization;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Agendas;

namespace Partnership.Tests.Meetings;

/// <summary>Meetings to test with; times are London's.</summary>
internal static class MeetingSamples
{
    public static readonly MeetingId Id = new(new Guid("7a1c2b3d-0000-4000-8000-000000000001"));

    /// <summary>Before every meeting here.</summary>
    public static readonly DateTimeOffset LongBefore = Instant("2026-01-05T10:00Z");

    public static readonly AgendaItem[] Items =
    [
        new("1", "Welcome and apologies", AgendaPurpose.Information, "Chair", 5),
        new("2", "Serious violence duty", AgendaPurpose.Decision, "Jo Hale", 20, "Paper A"),
        new("3", "Rural crime update", AgendaPurpose.Discussion, "Sam Reed", 15),
    ];

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static MeetingTime Time(string day, string start = "10:00", int minutes = 120) =>
        MeetingTime.At(Day(day), TimeOnly.ParseExact(start, "HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromMinutes(minutes));

    public static Meeting Scheduled(MeetingTime time, DateTimeOffset? setAt = null, string? place = "County Hall", Uri? joinLink = null) =>
        Meeting.Schedule(Id, new BodyId("sop-oversight"), new MeetingDetails("Oversight Committee", time, place, joinLink), MeetingSource.Card, setAt ?? LongBefore).Meeting;
}
