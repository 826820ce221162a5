using System.Globalization;
using Partnership.Calendars;
using Shouldly;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Meetings.Posts;

/// <summary>A whole year against the stand-in's own record of what stands in each channel. TEAMSBOT_TEST_YEARS says how many years, each by another seed.</summary>
public sealed class MeetingYearTests
{
    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(1, int.Parse(Environment.GetEnvironmentVariable("TEAMSBOT_TEST_YEARS") ?? "2", CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task In_a_year_of_faults_nothing_is_posted_twice_nothing_contradicts_and_nothing_is_lost_silently(int seed)
    {
        var looks = 0;
        await using var year = new MeetingYear(seed);
        await year.RunAsync(atRest =>
        {
            looks++;
            ShouldHaveNoDuplicates(atRest);
            ShouldNotContradict(atRest);
        });

        ShouldHaveNoDuplicates(year);
        ShouldAccountForAll(year);
        looks.ShouldBeGreaterThan(100);
        year.Faults.Count.ShouldBeGreaterThanOrEqualTo(10);
        TestContext.Current.SendDiagnosticMessage(
            "seed {0}: {1} posts expected, {2} stand, {3} edits, {4} faults, {5} looks at rest",
            seed, year.Expected.Count, year.Standing.Count, year.Teams.Shown.Count(sent => sent.IsEdit), year.Faults.Values.Sum(), looks);
    }

    private static void ShouldHaveNoDuplicates(MeetingYear year) =>
        year.Standing.Select(post => $"{post.Key} {post.Conversation.Split(';')[0]}").ShouldBeUnique(StringComparer.Ordinal);

    private static void ShouldNotContradict(MeetingYear year)
    {
        foreach (var post in year.Standing)
        {
            var meeting = year.MeetingOf(post.Key);
            if (meeting.Time.Ends <= year.Now)
            {
                continue;
            }

            // What Teams did not name cannot be edited, and what it refused is reported: those are the secretariat's to see to.
            var row = Row(year, Name(post));
            if (row.State is OutboxState.Uncertain or OutboxState.Rejected or OutboxState.Blocked)
            {
                continue;
            }

            row.State.ShouldBe(OutboxState.Sent, post.Key);
            var when = post.Key.Contains("/agenda", StringComparison.Ordinal) ? LondonWords.Day(meeting.Time.Day) : meeting.Time.ToString();
            post.Summary.ShouldContain(meeting.IsCancelled ? "is cancelled" : when, Case.Sensitive, $"{post.Key}: {post.Summary}");
        }
    }

    private static void ShouldAccountForAll(MeetingYear year)
    {
        var stands = year.Standing.Select(Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, due) in year.Expected)
        {
            var decided = year.Database.Read(name, static (session, name) => session.MeetingPosts.Find(name));
            decided.ShouldNotBeNull($"nothing is known of {name}, due at {due}: {year.MeetingOf(name[8..])}, {string.Join(' ', year.Database.Read(year.MeetingOf(name[8..]).Id, static (session, id) => session.MeetingPosts.Of(id)).Select(row => $"{row.Key[45..]} {row.Outcome} {row.Reason} {row.At}"))}");
            switch (Enum.Parse<PlannedPostStatus>(decided.Outcome))
            {
                case PlannedPostStatus.Queued when Row(year, name) is { State: OutboxState.Sent }:
                    (stands.Contains(name) || year.WasDeleted(name)).ShouldBeTrue(name);
                    break;
                case PlannedPostStatus.Queued:
                    var row = Row(year, name);
                    row.State.ShouldBeOneOf([OutboxState.Uncertain, OutboxState.Rejected, OutboxState.Blocked], $"{name}: {row.Problem}");
                    // Of a channel that was blocked before, the secretariat was told then.
                    if (year.Database.Read(name, static (session, name) => session.OutboxQueries.Attempts(name)) is [.., { Ended: { } ended } last] && string.Equals(last.Outcome, row.State.ToString(), StringComparison.Ordinal))
                    {
                        ShouldBeReported(year, name, ended);
                    }

                    break;
                case PlannedPostStatus.Missed:
                    Row(year, name).State.ShouldBe(OutboxState.Missed, name);
                    stands.Contains(name).ShouldBeFalse(name);
                    ShouldBeReported(year, name, decided.At);
                    break;
                case PlannedPostStatus.Withdrawn or PlannedPostStatus.Dropped:
                    stands.Contains(name).ShouldBeFalse(name);
                    break;
                case var fate:
                    throw new ShouldAssertException($"{name} is {fate}.");
            }
        }
    }

    /// <summary>A report to the secretariat went out for the ten minutes in which it happened.</summary>
    private static void ShouldBeReported(MeetingYear year, string name, DateTimeOffset at)
    {
        var bucket = at.AddMinutes(-(at.Minute % 10)).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        var report = year.Database.Read($"trouble/{bucket}/{TeamsActivity.Secretary}", static (session, key) => session.OutboxQueries.Find(key));
        report.ShouldNotBeNull($"{name} went wrong at {at} and was not reported");
        report.State.ShouldBe(OutboxState.Sent, name);
    }

    private static OutboxRow Row(MeetingYear year, string name) => year.Database.Read(name, static (session, name) => session.OutboxQueries.Find(name))!;

    private static string Name(StandingPost post) => $"meeting/{post.Key}/{post.Conversation.Split(';')[0]}";
}
