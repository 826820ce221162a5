using Partnership.Calendars;
using Partnership.Meetings.Requests;
using Partnership.Tests.Facts;
using Shouldly;
using static Partnership.Tests.Meetings.MeetingSamples;

namespace Partnership.Tests.Meetings;

/// <summary>A reader of requests, and the day on which tests have them written.</summary>
internal static class MeetingReadingSamples
{
    /// <summary>A Tuesday.</summary>
    public static DateTimeOffset Now { get; } = Instant("2027-03-02T11:00Z");

    public static MeetingRequestReader Reader { get; } = new(
        new BodyNames(
            [.. Oxfordshire.Facts.Bodies.Where(static body => body.Id.Value is "sop-oversight" or "sop-coordination" or "oscp-board" or "cherwell-csp" or "oxford-csp" or "south-vale-csp" or "west-oxon-csp")],
            Oxfordshire.Facts.Bodies),
        WorkingDays.England);

    public static T Request<T>(string text)
        where T : MeetingRequest =>
        Reader.Read(text, Now).ShouldBeOfType<MeetingReading.Understood>(text).Request.ShouldBeAssignableTo<T>()!;
}
