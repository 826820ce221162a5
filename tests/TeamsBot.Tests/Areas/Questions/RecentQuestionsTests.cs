using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Partnership.Questions;
using Shouldly;
using TeamsBot.Areas.Questions;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

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

        SpinWait.SpinUntil(() => recent.Count == 0, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        recent.Find("a:one", "1").Text.ShouldBeNull();
    }

    [Fact]
    public void A_flood_fills_no_more_than_its_bound_and_leaves_room_for_what_is_asked_next()
    {
        var recent = new RecentQuestions(_clock);
        for (var i = 0; i < RecentQuestions.Capacity + 10; i++)
        {
            recent.Add("a:one", i.ToString(CultureInfo.InvariantCulture), Leads);
            recent.Count.ShouldBeLessThanOrEqualTo(RecentQuestions.Capacity);
        }

        SpinWait.SpinUntil(() => recent.Count < RecentQuestions.Capacity, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        recent.Add("a:one", "next", HowMuch);
        recent.Find("a:one", "next").ShouldBe(HowMuch);
    }
}
