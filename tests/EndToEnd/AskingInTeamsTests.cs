using EndToEnd.Tooling;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace EndToEnd;

/// <summary>A member asks in a Teams client and reads the answer there.</summary>
public sealed class AskingInTeamsTests(TeamsWorld world) : IClassFixture<TeamsWorld>
{
    private const string Question = "who leads modern slavery work";

    [Fact]
    public async Task A_question_in_the_personal_chat_is_answered_with_its_source()
    {
        await using var teams = await world.OpenAsync();

        await teams.SayAsync(Question);

        var card = await teams.CardWithAsync("Appendix 5");
        (await card.InnerTextAsync()).ShouldContain("Safer Oxfordshire Partnership");
        (await card.InnerTextAsync()).ShouldContain("2017/18");
        await teams.ShouldBeSoundAsync("personal-chat");
    }

    [Fact]
    public async Task A_mention_in_the_channel_is_answered_in_its_thread()
    {
        await using var teams = await world.OpenAsync();
        await teams.GoToAsync("Safer Oxfordshire Partnership - Partnership");

        await teams.PostToBotAsync(Question);

        var card = await teams.CardWithAsync("Appendix 5");
        (await card.InnerTextAsync()).ShouldContain("Safer Oxfordshire Partnership");
        await teams.ShouldBeSoundAsync("channel");
    }

    [Fact]
    public async Task A_press_on_a_next_question_is_answered()
    {
        await using var teams = await world.OpenAsync();
        await teams.SayAsync(Question);
        var card = await teams.CardWithAsync("Appendix 5");

        var answer = await teams.PressAsync(card.GetByRole(AriaRole.Button, new() { Name = "2014/15" }));

        (await answer.InnerTextAsync()).ShouldContain("Oxfordshire Safer Communities Partnership");
        await teams.ShouldBeSoundAsync("next-question");
    }

    [Fact]
    public async Task A_fact_found_from_the_compose_box_is_sent_as_a_card_with_its_source()
    {
        await using var teams = await world.OpenAsync();

        await teams.PutInMessageAsync("hotel watch", "Hotel Watch");
        await teams.SendAsync();

        await teams.CardWithAsync("Ask what the documents say");
        var card = await teams.CardWithAsync("84 hotels");
        (await card.InnerTextAsync()).ShouldContain("Oxford CSP report to Full Council, July 2016");
        await teams.ShouldBeSoundAsync("message-extension");
    }

    [Theory]
    [InlineData(TeamsClient.FullWidth)]
    [InlineData(TeamsClient.NarrowWidth)]
    public async Task Help_fits_the_window_and_shows_all_at_a_press(int width)
    {
        await using var teams = await world.OpenAsync(width: width);
        await teams.SayAsync("help");
        var card = await teams.CardWithAsync("What I can do for you");
        (await card.InnerTextAsync()).ShouldNotContain("take returns away as files", Case.Insensitive);

        await card.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();

        await card.GetByText("Take returns away as files").WaitForAsync();
        (await TeamsClient.OverflowsAsync(card)).ShouldBeEmpty();
        await teams.ShouldBeSoundAsync($"help-{width}");
    }

    [Fact]
    public async Task The_card_fits_a_window_of_380_pixels()
    {
        await using var teams = await world.OpenAsync(width: 380);

        await teams.SayAsync(Question);

        var card = await teams.CardWithAsync("Appendix 5");
        (await TeamsClient.OverflowsAsync(card)).ShouldBeEmpty();
        await teams.ShouldBeSoundAsync("narrow");
    }
}
