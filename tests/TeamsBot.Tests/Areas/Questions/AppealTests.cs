using Shouldly;
using TeamsBot.Areas.Questions;
using TeamsBot.Tests.Areas.Returns;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.Questions;

/// <summary>What people are told who need a person and no bot.</summary>
public sealed class AppealTests
{
    [Theory]
    [InlineData("I am being abused at home")]
    [InlineData("someone is hurting me")]
    [InlineData("my ex keeps following me and I'm scared of him")]
    [InlineData("my daughter has been groomed online")]
    [InlineData("we were burgled last night")]
    [InlineData("he hits me")]
    [InlineData("I don\u2019t feel safe")]
    [InlineData("help! emergency")]
    [InlineData("somebody is breaking into my house")]
    [InlineData("my neighbour is hitting his wife what do i do")]
    [InlineData("im scared of my husband")]
    [InlineData("there's a man with a knife outside")]
    [InlineData("a girl at school is being beaten at home")]
    [InlineData("i am being forced to marry")]
    [InlineData("theyre keeping my passport")]
    [InlineData("i think my neighbour is a slave")]
    [InlineData("help me he will find me")]
    [InlineData("call the police")]
    [InlineData("999")]
    public void Harm_is_heard(string text) => AppealRequest.Read(text).ShouldBe(AppealRequest.HarmVerb);

    [Theory]
    [InlineData("I want to kill myself")]
    [InlineData("i dont want to live any more")]
    [InlineData("I feel like ending it")]
    [InlineData("I can't go on anymore")]
    [InlineData("i feel suicidal")]
    public void Despair_is_heard(string text) => AppealRequest.Read(text).ShouldBe(AppealRequest.DespairVerb);

    [Fact]
    public async Task Whoever_despairs_is_told_of_people_who_listen()
    {
        await using var bot = await BotUnderTest.StartAsync();

        var said = (string)(await bot.AskAsync("I want to end my life"))["text"]!;

        said.ShouldContain("116 123");
        said.ShouldContain("111");
        said.ShouldContain("999");
    }

    [Theory]
    [InlineData("I want to report a crime")]
    [InlineData("how do I report anti-social behaviour?")]
    [InlineData("who do I report fly-tipping to")]
    [InlineData("report graffiti")]
    [InlineData("can I report a hate crime here")]
    public void A_report_is_heard(string text) => AppealRequest.Read(text).ShouldBe(AppealRequest.ReportVerb);

    [Theory]
    [InlineData("speak to a human")]
    [InlineData("can I talk to a real person please")]
    [InlineData("I want to speak to someone")]
    [InlineData("is there anybody I can call?")]
    public void The_wish_for_a_person_is_heard(string text) => AppealRequest.Read(text).ShouldBe(AppealRequest.PersonVerb);

    [Theory]
    [InlineData("who leads on domestic abuse")]
    [InlineData("how many people were hurt in 2016")]
    [InlineData("I am afraid I do not understand that")]
    [InlineData("we have to report hate crime figures to the PCC, when?")]
    [InlineData("report indicators for Cherwell")]
    [InlineData("exception report")]
    [InlineData("when do we report to the PCC on the grant?")]
    [InlineData("what happens when a child is exploited")]
    [InlineData("who can I ask about burglary")]
    [InlineData("who chairs the Police and Crime Panel")]
    [InlineData("how many people were being exploited in 2016")]
    [InlineData("what is being done about slavery")]
    [InlineData("which crime is hitting them hardest")]
    [InlineData("when does the agreement end")]
    public void The_partnerships_own_subjects_are_not_taken_for_it(string text) => AppealRequest.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("someone is hurting me")]
    [InlineData("I want to report a crime")]
    [InlineData("speak to a human")]
    public async Task Whoever_needs_a_person_is_told_the_numbers_and_a_name_in_a_few_lines_wherever_they_ask(string text)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await new PersonInChat(bot, PersonInChat.Secretary) { Name = "Sam Ashby" }.SayAsync("hello");

        var inChat = await bot.AskAsync(text);
        var inChannel = (await bot.ExchangeAsync(TeamsActivity.Channel(text, "http://127.0.0.1:9/"))).ShouldHaveSingleItem();

        foreach (var said in new[] { (string)inChat["text"]!, (string)inChannel["text"]! })
        {
            said.ShouldContain("999");
            said.ShouldContain("101");
            said.ShouldContain("Sam Ashby");
            said.Length.ShouldBeLessThan(300);
        }
    }

    [Theory]
    [InlineData("someone is hurting me")]
    [InlineData("I want to report a crime")]
    [InlineData("speak to a human")]
    [InlineData("how do I bake a sponge cake?")]
    public async Task Nobody_of_the_secretariat_is_told_to_ask_the_secretariat(string text)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var secretary = new PersonInChat(bot, PersonInChat.Secretary) { Name = "Sam Ashby" };
        await secretary.SayAsync("hello");

        (await SaidToAsync(new PersonInChat(bot, PersonInChat.Member))).ShouldContain("Sam Ashby");
        (await SaidToAsync(secretary)).ShouldNotContain("Sam Ashby");

        async Task<string> SaidToAsync(PersonInChat person)
        {
            var reply = (await person.SayAsync(text)).ShouldHaveSingleItem();
            return $"{reply["text"]}{reply["attachments"]?.ToJsonString()}";
        }
    }
}
