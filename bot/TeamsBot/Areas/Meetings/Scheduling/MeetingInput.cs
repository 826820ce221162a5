using System.Globalization;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings.Scheduling;

/// <summary>What stands in the form of a meeting, as it was typed.</summary>
/// <param name="Body">The body's id; empty for none.</param>
/// <param name="Title">Empty for the body's name.</param>
/// <param name="Day">As ISO 8601 writes a day.</param>
/// <param name="Start">As ISO 8601 writes a time of day, as <paramref name="End"/> is.</param>
internal sealed record MeetingInput(string Body, string Title, string Day, string Start, string End, bool AllDay, string Place, string Link)
{
    /// <summary>The days of meetings in a row, one a line; empty for one meeting.</summary>
    public string Days { get; init; } = "";

    /// <summary>Nothing said yet.</summary>
    public static MeetingInput None { get; } = new("", "", "", "", "", AllDay: false, "", "");

    /// <param name="kept">How the meeting stands; <see cref="None"/> for a new one.</param>
    public static MeetingInput Read(FormInputs inputs, MeetingInput kept) => new(
        inputs.Text(MeetingFields.Body, kept.Body).Trim(),
        inputs.Text(MeetingFields.Title, kept.Title).Trim(),
        inputs.Text(MeetingFields.Day, kept.Day).Trim(),
        inputs.Text(MeetingFields.Start, kept.Start).Trim(),
        inputs.Text(MeetingFields.End, kept.End).Trim(),
        inputs.IsOn(MeetingFields.AllDay, kept.AllDay),
        inputs.Text(MeetingFields.Place, kept.Place).Trim(),
        inputs.Text(MeetingFields.Link, kept.Link).Trim())
    {
        Days = inputs.Text(MeetingFields.Days, kept.Days).Trim(),
    };

    /// <summary>What was said of a new meeting.</summary>
    public static MeetingInput Of(MeetingDraft draft) => new(
        draft.Body?.Value ?? "", draft.Title ?? "", Iso(draft.Day), Clock(draft.Start), Clock(draft.End), draft.AllDay, draft.Place ?? "", draft.JoinLink?.AbsoluteUri ?? "")
    {
        Days = string.Join('\n', draft.Days.Select(LondonWords.Day)),
    };

    /// <summary>One meeting of those in a row.</summary>
    public MeetingInput On(DateOnly day) => this with { Day = Iso(day), Days = "" };

    /// <summary>How a meeting stands.</summary>
    public static MeetingInput Of(Meeting meeting) => Of(meeting.Body, meeting.Details);

    /// <summary>How a meeting would stand.</summary>
    public static MeetingInput Of(BodyId body, MeetingDetails details)
    {
        var time = details.Time;
        return new MeetingInput(
            body.Value, details.Title, Iso(time.Day), time.AllDay ? "" : Clock(time.StartTime), time.AllDay ? "" : Clock(time.EndTime), time.AllDay, details.Place ?? "", details.JoinLink?.AbsoluteUri ?? "");
    }

    /// <summary>A copy with the time and place that were said in place of its own.</summary>
    public MeetingInput With(MeetingDraft? said) => said is null ? this : this with
    {
        Day = said.Day is { } day ? Iso(day) : Day,
        Start = said.Start is { } start ? Clock(start) : Start,
        End = said.End is { } end ? Clock(end) : said.Start is null ? End : "",
        AllDay = said.AllDay || (AllDay && said.Start is null),
        Place = said.Place ?? Place,
        Link = said.JoinLink?.AbsoluteUri ?? Link,
    };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
