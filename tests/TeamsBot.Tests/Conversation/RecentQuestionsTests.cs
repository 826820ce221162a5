using System.Globalization;
using Shouldly;
using TeamsBot.Conversation;
using Xunit;

namespace TeamsBot.Tests.Conversation;

public sealed class RecentQuestionsTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void A_question_is_known_by_conversation_and_answer()
    {
        var recent = new RecentQuestions(_clock);

        recent.Add("a:one", "1", "who leads");
        recent.Add("a:two", "1", "how much");

        recent.Find("a:one", "1").ShouldBe("who leads");
        recent.Find("a:two", "1").ShouldBe("how much");
        recent.Find("a:one", "2").ShouldBeNull();
    }

    [Fact]
    public void After_an_hour_it_is_forgotten_though_nobody_asks_any_more()
    {
        var recent = new RecentQuestions(_clock);
        recent.Add("a:one", "1", "who leads");

        _clock.Advance(RecentQuestions.Window + TimeSpan.FromSeconds(1));
        recent.ForgetExpired();

        recent.Count.ShouldBe(0);
        recent.Find("a:one", "1").ShouldBeNull();
    }

    [Fact]
    public void A_flood_pushes_the_oldest_out()
    {
        var recent = new RecentQuestions(_clock);
        for (var i = 0; i < RecentQuestions.Capacity + 10; i++)
        {
            recent.Add("a:one", i.ToString(CultureInfo.InvariantCulture), "who leads");
        }

        recent.Count.ShouldBe(RecentQuestions.Capacity);
        recent.Find("a:one", "9").ShouldBeNull();
        recent.Find("a:one", "10").ShouldBe("who leads");
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _ticks = TimeSpan.TicksPerDay;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan span) => _ticks += span.Ticks;
    }
}
