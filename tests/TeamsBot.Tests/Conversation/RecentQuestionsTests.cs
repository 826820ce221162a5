using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Partnership.Questions;
using Shouldly;
using TeamsBot.Conversation;
using Xunit;

namespace TeamsBot.Tests.Conversation;

public sealed class RecentQuestionsTests
{
    private static readonly QuestionOutline Leads = Outlines.Of("who leads");
    private static readonly QuestionOutline HowMuch = Outlines.Of("how much");

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_question_is_known_by_conversation_and_answer()
    {
        var recent = new RecentQuestions(_clock);

        recent.Add("a:one", "1", Leads);
        recent.Add("a:two", "1", HowMuch);

        recent.Find("a:one", "1").ShouldBe(Leads);
        recent.Find("a:two", "1").ShouldBe(HowMuch);
        recent.Find("a:one", "2").Text.ShouldBeNull();
    }

    [Fact]
    public void After_an_hour_it_is_forgotten_though_nobody_asks_any_more()
    {
        var recent = new RecentQuestions(_clock);
        recent.Add("a:one", "1", Leads);

        _clock.Advance(RecentQuestions.Window + TimeSpan.FromSeconds(1));
        recent.ForgetExpired();

        recent.Count.ShouldBe(0);
        recent.Find("a:one", "1").Text.ShouldBeNull();
    }

    [Fact]
    public void A_flood_pushes_the_oldest_out()
    {
        var recent = new RecentQuestions(_clock);
        for (var i = 0; i < RecentQuestions.Capacity + 10; i++)
        {
            recent.Add("a:one", i.ToString(CultureInfo.InvariantCulture), Leads);
        }

        recent.Count.ShouldBe(RecentQuestions.Capacity);
        recent.Find("a:one", "9").Text.ShouldBeNull();
        recent.Find("a:one", "10").ShouldBe(Leads);
    }
}
