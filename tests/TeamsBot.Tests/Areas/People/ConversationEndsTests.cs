using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.People;
using TeamsBot.Storage;
using TeamsBot.Storage.References;
using TeamsBot.Tests.FakeTeams;
using Xunit;

namespace TeamsBot.Tests.Areas.People;

/// <summary>When what is kept of conversations ends.</summary>
public sealed class ConversationEndsTests : IAsyncLifetime
{
    private const string Contact = "0e5a1e00-0000-4000-8000-000000000012";
    private const string Member = "0e5a1e00-0000-4000-8000-000000000015";
    private const string Channel = "19:demo-partnership@thread.tacv2";
    private const string Team = "19:demo-team@thread.tacv2";

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() =>
        _bot = await BotUnderTest.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(_clock));

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _bot.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chat_and_its_thread_go_when_nobody_has_written_for_12_months()
    {
        await SpeakAsync(Member);
        await SendAsync(TeamsActivity.Installed("http://127.0.0.1:9/", $"a:{Member}"));

        await PassAsync(new DateTimeOffset(2027, 3, 2, 9, 0, 0, TimeSpan.Zero));
        (await IsKnownAsync(Member)).ShouldBeTrue();
        await PassAsync(new DateTimeOffset(2027, 3, 2, 9, 0, 1, TimeSpan.Zero));

        (await IsKnownAsync(Member)).ShouldBeFalse();
        _bot.StoredTexts().ShouldAllBe(text => !text.Contains(Member, StringComparison.Ordinal));
        await SpeakAsync(Member);
        (await IsKnownAsync(Member)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_word_in_between_keeps_a_chat_though_nothing_else_of_it_changes()
    {
        await SpeakAsync(Member);
        _clock.Now = _clock.Now.AddMonths(11);
        await SpeakAsync(Member);

        await PassAsync(_clock.Now.AddMonths(11));

        (await IsKnownAsync(Member)).ShouldBeTrue();
        Keys($"a:{Member}").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_has_a_role_and_a_channel_that_is_posted_to_stay_reachable()
    {
        await SpeakAsync(Contact);
        await SpeakAsync(TeamsActivity.Secretary);
        await _bot.ExchangeAsync(TeamsActivity.Channel("post reminders here", "http://127.0.0.1:9/", TeamsActivity.Secretary));

        await PassAsync(_clock.Now.AddMonths(13));

        (await IsKnownAsync(Contact)).ShouldBeTrue();
        (await References.FindAsync(Channel, CancellationToken.None)).ShouldNotBeNull();
        Keys($"a:{Contact}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Taking_the_bot_out_of_a_chat_ends_it_at_once(bool asInstallation)
    {
        await SpeakAsync(Member);
        await SpeakAsync(Contact);

        await SendAsync(asInstallation ? TeamsActivity.Uninstalled($"a:{Member}") : TeamsActivity.MemberRemoved($"a:{Member}"));

        (await IsKnownAsync(Member)).ShouldBeFalse();
        Keys($"a:{Member}").ShouldBeEmpty();
        (await IsKnownAsync(Contact)).ShouldBeTrue();
        await SpeakAsync(Member);
        (await IsKnownAsync(Member)).ShouldBeTrue();
    }

    [Fact]
    public async Task Taking_the_bot_out_of_a_team_ends_all_its_channels()
    {
        await _bot.ExchangeAsync(TeamsActivity.Channel("who leads modern slavery work", "http://127.0.0.1:9/"));
        await SpeakAsync(Contact);

        await SendAsync(TeamsActivity.Uninstalled(Team));

        (await References.FindAsync(Channel, CancellationToken.None)).ShouldBeNull();
        Keys(Channel).ShouldBeEmpty();
        (await IsKnownAsync(Contact)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_person_who_leaves_and_an_upgrade_of_the_app_end_nothing()
    {
        await SpeakAsync(Member);
        var upgrade = TeamsActivity.Uninstalled($"a:{Member}");
        upgrade["action"] = "remove-upgrade";

        await SendAsync(upgrade);
        await SendAsync(TeamsActivity.MemberRemoved($"a:{Member}", $"29:{Contact}"));

        (await IsKnownAsync(Member)).ShouldBeTrue();
        Keys($"a:{Member}").ShouldNotBeEmpty();
    }

    private ConversationReferenceStore References => _bot.Services.GetRequiredService<ConversationReferenceStore>();

    private async Task<bool> IsKnownAsync(string person) => await References.FindPersonalAsync(person, CancellationToken.None) is not null;

    private List<string> Keys(string conversation) => _bot.Services.GetRequiredService<DatabaseReader>().Read(conversation, static (session, id) => session.BotState.KeysOf(id));

    private async Task PassAsync(DateTimeOffset to)
    {
        _clock.Now = to;
        await _bot.Services.GetRequiredService<ConversationEnds>().EndUnusedAsync(CancellationToken.None);
    }

    private async Task SpeakAsync(string person) =>
        await _bot.ExchangeAsync(TeamsActivity.Personal("who leads modern slavery work", conversation: $"a:{person}").By(person));

    private async Task SendAsync(System.Text.Json.Nodes.JsonObject activity)
    {
        using var response = await _bot.PostAsync(activity.ExpectingReplies());
        response.IsSuccessStatusCode.ShouldBeTrue();
    }
}
