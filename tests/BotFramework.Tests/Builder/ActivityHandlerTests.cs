using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();

    public static TheoryData<string, string> Routes => new()
    {
        { """{"type":"message"}""", "message" },
        { """{"type":"messageUpdate"}""", "messageUpdate" },
        { """{"type":"messageDelete"}""", "messageDelete" },
        { """{"type":"typing"}""", "typing" },
        { """{"type":"event","name":"x"}""", "event x" },
        { """{"type":"endOfConversation"}""", "end" },
        { """{"type":"conversationUpdate","membersAdded":[{"id":"29:user"},{"id":"28:bot"}]}""", "added 29:user,28:bot" },
        { """{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"}]}""", "" },
        { """{"type":"conversationUpdate","membersRemoved":[{"id":"29:user"}]}""", "removed 29:user" },
        { """{"type":"conversationUpdate","membersRemoved":[{"id":"28:bot"}]}""", "" },
        { """{"type":"conversationUpdate"}""", "" },
        { """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}]}""", "reacted like;unreacted sad" },
        { """{"type":"installationUpdate","action":"add"}""", "installed" },
        { """{"type":"installationUpdate","action":"add-upgrade"}""", "installed" },
        { """{"type":"installationUpdate","action":"remove"}""", "uninstalled" },
        { """{"type":"installationUpdate","action":"remove-upgrade"}""", "uninstalled" },
        { """{"type":"installationUpdate","action":"other"}""", "" },
        { """{"type":"somethingNew"}""", "unrecognised" },
        { """{"type":"Message"}""", "unrecognised" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task An_activity_goes_to_the_method_of_its_kind(string json, string expected)
    {
        var bot = new NotingBot();
        using var turn = _adapter.Turn(JObject.Parse(json).ToObject<Activity>()!);

        await bot.OnTurnAsync(turn);

        string.Join(';', bot.Notes).ShouldBe(expected);
    }

    [Theory]
    [InlineData("application/search", """{"kind":"search","queryText":"drugs","queryOptions":{"skip":0,"top":5}}""", 200)]
    [InlineData("application/search", """{"queryText":"drugs"}""", 200)]
    [InlineData("application/search", """{"kind":"search"}""", 400)]
    [InlineData("application/search", """{"kind":"search","queryText":"a","queryOptions":"b"}""", 400)]
    [InlineData("application/search", """[]""", 400)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"teapot"}}""", 418)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"other"}}""", 501)]
    [InlineData("other", """{}""", 501)]
    public async Task An_invoke_is_answered_with_the_status_of_its_handler(string name, string value, int status)
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Invoke, name: name, value: JToken.Parse(value)));

        await new NotingBot().OnTurnAsync(turn);

        var response = _adapter.Sent.ShouldHaveSingleItem();
        response.Type.ShouldBe(ActivityTypesEx.InvokeResponse);
        response.Value.ShouldBeOfType<InvokeResponse>().Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_search_outside_Teams_has_to_name_its_kind()
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Invoke, name: "application/search", channelId: "webchat", value: JObject.Parse("""{"queryText":"drugs"}""")));

        await new NotingBot().OnTurnAsync(turn);

        _adapter.Sent.ShouldHaveSingleItem().Value.ShouldBeOfType<InvokeResponse>().Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_response_that_the_handler_sent_itself_is_the_only_one()
    {
        using var turn = _adapter.Turn(new Activity(ActivityTypes.Invoke, name: "own"));

        await new NotingBot().OnTurnAsync(turn);

        _adapter.Sent.ShouldHaveSingleItem().Value.ShouldBeOfType<InvokeResponse>().Status.ShouldBe(202);
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused()
    {
        using var turn = _adapter.Turn(new Activity());

        await Should.ThrowAsync<ArgumentException>(() => new NotingBot().OnTurnAsync(turn));
    }

    private sealed class NotingBot : ActivityHandler
    {
        public List<string> Notes { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("messageDelete");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note($"event {turnContext.Activity.Name}");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"added {Ids(membersAdded)}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"removed {Ids(membersRemoved)}");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"reacted {messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"unreacted {messageReactions[0].Type}");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognised");

        protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Name is "own")
            {
                await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202 } }, cancellationToken);
            }

            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new SearchInvokeResponse { StatusCode = 200, Value = invokeValue.Kind });

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            invokeValue.Action.Verb is "teapot"
                ? throw new InvokeResponseException((System.Net.HttpStatusCode)418)
                : base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken);

        private static string Ids(IList<ChannelAccount> members) => string.Join(',', members.Select(member => member.Id));

        private Task Note(string note)
        {
            Notes.Add(note);
            return Task.CompletedTask;
        }
    }
}
