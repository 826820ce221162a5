using System.Globalization;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>What came of looking at the form of a meeting: the meeting that it means, or what is wrong with it.</summary>
/// <param name="Details">Null where something is wrong.</param>
internal sealed record MeetingFormCheck(BodyId? Body, MeetingDetails? Details, IReadOnlyList<FieldFault> Faults)
{
    /// <summary>Looks at every field: a client may have checked none.</summary>
    /// <param name="bodies">The bodies that the meeting may be of.</param>
    /// <param name="now">The instant at which the form is sent.</param>
    /// <param name="current">The time that the meeting has now, which may have begun; null for a new meeting.</param>
    public static MeetingFormCheck Of(MeetingInput input, MeetingBodies bodies, DateTimeOffset now, MeetingTime? current)
    {
        var faults = new List<FieldFault>();
        var body = bodies.All.FirstOrDefault(one => string.Equals(one.Id.Value, input.Body, StringComparison.Ordinal));
        if (body is null && current is null)
        {
            faults.Add(new FieldFault(MeetingFields.Body, "Choose whose meeting it is."));
        }

        var time = Time(input, faults);
        if (time is not null && time.Starts <= now && (current is null || !time.SameAs(current)))
        {
            faults.Add(new FieldFault(MeetingFields.Day, $"{time} has begun or passed."));
        }

        TooLong(faults, MeetingFields.Title, input.Title, MeetingFields.LongestTitle);
        TooLong(faults, MeetingFields.Place, input.Place, MeetingFields.LongestPlace);
        var link = Link(input.Link, faults);
        var title = input.Title.Length > 0 ? OneLine(input.Title) : body?.Name ?? "";
        return new MeetingFormCheck(
            body?.Id,
            faults.Count > 0 || time is null ? null : new MeetingDetails(title, time, input.Place.Length > 0 ? OneLine(input.Place) : null, link),
            faults);
    }

    private static MeetingTime? Time(MeetingInput input, List<FieldFault> faults)
    {
        var found = faults.Count;
        var day = DateOnly.TryParseExact(input.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) ? named : default(DateOnly?);
        if (day is null || day.Value.Year is < 2000 or > 2100)
        {
            faults.Add(new FieldFault(MeetingFields.Day, "Choose the day."));
        }

        if (input.AllDay)
        {
            return faults.Count > found ? null : MeetingTime.WholeDays(day!.Value, day.Value);
        }

        var start = Clock(input.Start);
        if (start is null)
        {
            faults.Add(new FieldFault(MeetingFields.Start, "Choose when it begins, or say that it lasts all day."));
        }

        var end = Clock(input.End);
        if (end is null && input.End.Length > 0)
        {
            faults.Add(new FieldFault(MeetingFields.End, "Choose a time such as 12:00, or leave it empty for two hours."));
        }

        if (end is not null && end == start)
        {
            faults.Add(new FieldFault(MeetingFields.End, "It would end when it begins."));
        }

        return faults.Count > found ? null
            : end is { } until ? MeetingTime.Between(day!.Value, start!.Value, until)
            : MeetingTime.At(day!.Value, start!.Value, SpokenWhen.UsualLength);
    }

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static Uri? Link(string text, List<FieldFault> faults)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length <= MeetingFields.LongestLink && JoinLink.Of(text) is { } link)
        {
            return link;
        }

        faults.Add(new FieldFault(MeetingFields.Link, text.Length > MeetingFields.LongestLink ? "This address is too long." : $"The address {JoinLink.WhyNot(text)}."));
        return null;
    }

    private static void TooLong(List<FieldFault> faults, string field, string text, int most)
    {
        if (text.Length > most)
        {
            faults.Add(new FieldFault(field, string.Create(CultureInfo.InvariantCulture, $"At most {most} characters, please; these are {text.Length}.")));
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
