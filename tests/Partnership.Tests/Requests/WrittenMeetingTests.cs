using System.Globalization;
using Partnership.Calendars;
using Partnership.Meetings;
using Partnership.Meetings.Requests;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Requests;

/// <summary>Requests about meetings as colleagues write them to a secretary.</summary>
public sealed class WrittenMeetingTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    private static readonly MeetingRequestReader Reader = new(
        new BodyNames(
            [.. Oxfordshire.Facts.Bodies.Where(static body => body.Id.Value is "sop-oversight" or "sop-coordination" or "oscp-board" or "cherwell-csp" or "oxford-csp" or "south-vale-csp" or "west-oxon-csp")],
            Oxfordshire.Facts.Bodies),
        WorkingDays.England);

    [Theory]
    [InlineData("given", 0.9)]
    [InlineData("blind", 0.9)]
    [InlineData("blind-d", 0.95)]
    public void Requests_in_people_s_own_words_are_done_or_asked_about_with_what_was_understood_and_never_done_wrongly(string set, double floor)
    {
        var cases = WrittenRequest.Read(set, 'M');
        var verdicts = cases.Select(one =>
        {
            var reading = Reader.Read(one.Text, Now) ?? Reader.ReadLoosely(one.Text, Now);
            var (verdict, got) = Judge(one, reading);
            output.WriteLine($"{one.Id} {verdict} | {one.Text} | {got} | {one.Said("say")}");
            return (one.Id, verdict);
        }).ToList();

        output.WriteLine(string.Join(", ", verdicts.GroupBy(static one => one.verdict, StringComparer.Ordinal).Select(static group => $"{group.Key} {group.Count()}")));
        verdicts.Where(static one => one.verdict is "WRONG").Select(static one => one.Id).ShouldBeEmpty();
        ((double)verdicts.Count(static one => one.verdict is "done" or "asked") / cases.Count).ShouldBeGreaterThanOrEqualTo(floor);
    }

    /// <summary>"done", "asked" (rightly, with all that is meant filled in), "lost" (asked, with something left out), "misread" (asked, with something else filled in), "unseen", "WRONG" (done wrongly).</summary>
    private static (string Verdict, string Got) Judge(WrittenRequest one, MeetingReading? reading)
    {
        if (one.Said("action") is "none" or "apologies" or "answer")
        {
            // What is left to others, asks back or shows a meeting changes nothing.
            return reading is null or MeetingReading.Unclear or MeetingReading.Understood { Request: not (MeetingRequest.Schedule or MeetingRequest.Move or MeetingRequest.Cancel or MeetingRequest.Deadline) } ? ("done", $"{reading}") : ("WRONG", $"{reading}");
        }

        switch (reading)
        {
            case null:
                return ("unseen", "");
            case MeetingReading.Understood { Request: MeetingRequest.Schedule { When.Time: { } time } schedule }:
                return Done(one, schedule.When.Doubts.Count > 0, time, schedule.Place);
            case MeetingReading.Understood { Request: MeetingRequest.Move move }:
                var was = At(move.Meeting.Day ?? (one.Said("old") is { } old ? Day(old) : move.Meeting.Month is { } month ? new DateOnly(2027, month, 5) : new DateOnly(2026, 12, 10)));
                var settled = move.When?.Settle(Now, was, WorkingDays.England);
                return settled is { Time: null } ? (one.Asks ? "asked" : "lost", string.Join(' ', settled.Faults)) : Done(one, settled?.Doubts.Count > 0, settled?.Time ?? was, move.Place);
            case MeetingReading.Understood { Request: MeetingRequest.Deadline deadline }:
                var by = deadline.By?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
                return (string.Equals(by, one.Said("deadline"), StringComparison.Ordinal) ? "done" : "WRONG", by);
            case MeetingReading.Understood { Request: var other }:
                return (one.Said("action") is "ask" or "question" or "cancel" or "postpone" or "show" or "agenda" || other is MeetingRequest.NextMeeting or MeetingRequest.Cancel ? "done" : "WRONG", other.ToString());
            case MeetingReading.Unclear unclear:
                var draft = unclear.Draft;
                var got = $"{draft?.Day:yyyy-MM-dd} {draft?.Start:HH:mm}-{draft?.End:HH:mm} @{draft?.Place} [{string.Join(' ', (draft?.Days ?? []).Select(static day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}] meeting {unclear.Meeting} :: {unclear.Text}";
                var days = (draft?.Days ?? []).Select(static day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
                var isWrong = Differs(one.Said("date"), draft?.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    || Differs(one.Said("start"), Clock(draft?.Start)) || Differs(one.Said("end"), Clock(draft?.End)) || Differs(one.Said("place"), draft?.Place)
                    || (one.List("dates").Count > 0 && days.Count > 0 && !one.List("dates").SequenceEqual(days, StringComparer.Ordinal));
                var isLost = (Lost(one.Said("date"), draft?.Day) && !(days.Count > 0 && string.Equals(days[0], one.Said("date"), StringComparison.Ordinal)) && !(draft?.Day is null && unclear.Meeting?.Day is { } own && own == Day(one.Said("date")!))) || Lost(one.Said("start"), draft?.Start) || Lost(one.Said("end"), draft?.End) || Lost(one.Said("place"), draft?.Place)
                    || (one.List("dates").Count > 0 && days.Count == 0);
                return (isWrong ? "misread" : isLost ? "lost" : "asked", got);
            default:
                throw new InvalidOperationException();
        }
    }

    private static (string Verdict, string Got) Done(WrittenRequest one, bool? isDoubtful, MeetingTime time, string? place)
    {
        var got = $"{time} @{place}";
        if (one.Asks && isDoubtful is not true)
        {
            return ("WRONG", got);
        }

        var isWrong = Differs(one.Said("date"), time.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) || Differs(one.Said("start"), Clock(time.StartTime))
            || Differs(one.Said("end"), Clock(time.EndTime)) || Differs(one.Said("place"), place) || (one.Said("place") is not null && place is null);
        return (isWrong ? "WRONG" : "done", got);
    }

    private static bool Differs(string? meant, string? got) => meant is not null && got is not null && !string.Equals(Plain(meant), Plain(got), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace("the ", "", StringComparison.OrdinalIgnoreCase).Replace(" at ", " ", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Trim();

    private static bool Lost(string? meant, object? got) => meant is not null && got is null;

    private static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static MeetingTime At(DateOnly day) => MeetingTime.At(day, new TimeOnly(10, 0), TimeSpan.FromHours(2));
}
