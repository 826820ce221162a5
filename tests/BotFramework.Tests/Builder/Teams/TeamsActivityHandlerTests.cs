using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Builder.Teams;

public sealed class TeamsActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();

    public static TheoryData<string, string> Events => new()
    {
        { Event("channelCreated"), "channelCreated General of Board" },
        { Event("channelDeleted"), "channelDeleted General of Board" },
        { Event("channelRenamed"), "channelRenamed General of Board" },
        { Event("channelRestored"), "channelRestored General of Board" },
        { Event("teamArchived"), "teamArchived Board" },
        { Event("teamUnarchived"), "teamUnarchived Board" },
        { Event("teamDeleted"), "teamDeleted Board" },
        { Event("teamHardDeleted"), "teamHardDeleted Board" },
        { Event("teamRenamed"), "teamRenamed Board" },
        { Event("teamRestored"), "teamRestored Board" },
        { Event("somethingNew"), "" },
        { """{"type":"conversationUpdate"}""", "" },
        { """{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"}],"channelData":{"team":{"name":"Board"}}}""", "added 28:bot to Board" },
        { """{"type":"conversationUpdate","membersAdded":[{"id":"29:user","email":"s@x"}]}""", "added 29:user (s@x) to " },
        { """{"type":"conversationUpdate","membersRemoved":[{"id":"29:user","email":"s@x"}],"channelData":{"team":{"name":"Board"}}}""", "removed 29:user (s@x) from Board" },
        { """{"type":"messageUpdate","channelData":{"eventType":"editMessage"}}""", "edited" },
        { """{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"}}""", "undeleted" },
        { """{"type":"messageUpdate"}""", "" },
        { """{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""", "deleted" },
        { """{"type":"messageDelete","channelId":"webchat","channelData":{"eventType":"softDeleteMessage"}}""", "" },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public async Task An_event_goes_to_the_method_of_its_kind(string json, string expected)
    {
        var bot = new NotingBot();
        using var turn = _adapter.Turn(JObject.Parse(json).ToObject<Activity>()!);

        await bot.OnTurnAsync(turn);

        string.Join(';', bot.Notes).ShouldBe(expected);
    }

    [Theory]
    [InlineData("fileConsent/invoke", """{"action":"accept","context":{"return":7}}""", 200, "accepted 7")]
    [InlineData("fileConsent/invoke", """{"action":"decline","context":{"return":7}}""", 200, "declined 7")]
    [InlineData("fileConsent/invoke", """{"action":"other"}""", 400, "")]
    [InlineData("fileConsent/invoke", """[]""", 400, "")]
    [InlineData("composeExtension/query", """{"commandId":"search","parameters":[{"name":"q","value":"drugs"}]}""", 200, "searched drugs")]
    [InlineData("composeExtension/query", """null""", 400, "")]
    [InlineData("composeExtension/selectItem", """{"id":"3"}""", 200, "selected 3")]
    [InlineData("task/fetch", """{"data":{"form":"plan"}}""", 200, "fetched plan")]
    [InlineData("task/submit", """{"data":{"form":"plan"}}""", 200, "submitted plan")]
    [InlineData("task/submit", """ "text" """, 400, "")]
    [InlineData(null, """{"a":1}""", 200, "pressed 1")]
    [InlineData("adaptiveCard/action", """{}""", 400, "")]
    [InlineData("composeExtension/somethingNew", """{}""", 501, "")]
    public async Task An_invoke_goes_to_the_method_of_its_name(string? name, string value, int status, string expected)
    {
        var bot = new NotingBot();
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Invoke, name: name, value: JToken.Parse(value) is JObject json ? json : value));

        await bot.OnTurnAsync(turn);

        string.Join(';', bot.Notes).ShouldBe(expected);
        _adapter.Sent.ShouldHaveSingleItem().Value.ShouldBeOfType<InvokeResponse>().Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""")]
    [InlineData("fileConsent/invoke", """{"action":"decline"}""")]
    [InlineData("composeExtension/query", "{}")]
    [InlineData("composeExtension/selectItem", "{}")]
    [InlineData("task/fetch", "{}")]
    [InlineData("task/submit", "{}")]
    [InlineData(null, "{}")]
    public async Task An_invoke_that_the_bot_does_not_override_is_not_implemented(string? name, string value)
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Invoke, name: name, value: JObject.Parse(value)));

        await new TeamsActivityHandler().OnTurnAsync(turn);

        _adapter.Sent.ShouldHaveSingleItem().Value.ShouldBeOfType<InvokeResponse>().Status.ShouldBe(501);
    }

    private static string Event(string eventType) =>
        $$"""{"type":"conversationUpdate","channelData":{"eventType":"{{eventType}}","channel":{"id":"19:c","name":"General"},"team":{"id":"19:t","name":"Board"} } }""";

    private sealed class NotingBot : TeamsActivityHandler
    {
        public List<string> Notes { get; } = [];

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channelCreated {channelInfo.Name} of {teamInfo.Name}");

        protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channelDeleted {channelInfo.Name} of {teamInfo.Name}");

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channelRenamed {channelInfo.Name} of {teamInfo.Name}");

        protected override Task OnTeamsChannelRestoredAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channelRestored {channelInfo.Name} of {teamInfo.Name}");

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"teamArchived {teamInfo.Name}");

        protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"teamUnarchived {teamInfo.Name}");

        protected override Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"teamDeleted {teamInfo.Name}");

        protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"teamHardDeleted {teamInfo.Name}");

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"teamRenamed {teamInfo.Name}");

        protected override Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"teamRestored {teamInfo.Name}");

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"added {Describe(teamsMembersAdded)} to {teamInfo?.Name}");

        protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"removed {Describe(teamsMembersRemoved)} from {teamInfo?.Name}");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("deleted");

        protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note($"accepted {((JObject)fileConsentCardResponse.Context)["return"]}");

        protected override Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note($"declined {((JObject)fileConsentCardResponse.Context)["return"]}");

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Answer<MessagingExtensionResponse>($"searched {query.Parameters[0].Value}");

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) => Answer<MessagingExtensionResponse>($"selected {query["id"]}");

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Answer<TaskModuleResponse>($"fetched {((JObject)taskModuleRequest.Data)["form"]}");

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => Answer<TaskModuleResponse>($"submitted {((JObject)taskModuleRequest.Data)["form"]}");

        protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            Notes.Add($"pressed {((JObject)turnContext.Activity.Value)["a"]}");
            return Task.FromResult(CreateInvokeResponse());
        }

        private static string Describe(IList<TeamsChannelAccount> members) =>
            string.Join(',', members.Select(member => member.Email is null ? member.Id : $"{member.Id} ({member.Email})"));

        private Task Note(string note)
        {
            Notes.Add(note);
            return Task.CompletedTask;
        }

        private Task<T> Answer<T>(string note)
            where T : new()
        {
            Notes.Add(note);
            return Task.FromResult(new T());
        }
    }
}
