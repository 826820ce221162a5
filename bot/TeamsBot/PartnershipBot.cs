using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TeamsBot.Areas.Meetings.Papers;
using TeamsBot.Areas.Meetings.Posts;
using TeamsBot.Areas.People;
using TeamsBot.Areas.Questions;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Exports;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Chat;
using TeamsBot.Files;
using TeamsBot.Storage.References;
using TeamsBot.Teams;

namespace TeamsBot;

/// <summary>What the bot does with each kind of activity. Edited messages and reactions are left alone: an answer given stays as it is.</summary>
internal sealed class PartnershipBot(
    QuestionCapability questions,
    Capabilities capabilities,
    Welcome welcome,
    WelcomedState welcomed,
    ConversationEnds ends,
    AskedQuestions asked,
    FactSearchExtension factSearch,
    ReturnConversation returns,
    PersonalChat personalChat,
    FileHandover files,
    AllocationFiles allocations,
    PaperUpload papers,
    ShownCards shown,
    TeamLife teams,
    SlowAnswer slowAnswer) : TeamsActivityHandler
{
    private const string FeedbackInvoke = "message/submitAction";

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Value is JObject data && (string?)(data["verb"] as JValue) is { } verb)
        {
            await PressAsync(turnContext, verb, data, cancellationToken);
            return;
        }

        var text = MessageText.Read(turnContext.Activity);
        var isPersonal = IsPersonal(turnContext);
        var actor = Actors.Of(turnContext.Activity);
        if (!isPersonal && SentFile.Of(turnContext.Activity).Count > 0)
        {
            await CardReply.SayAsync(turnContext, "I read files in our personal chat only, as others look on here. Please send it to me there.", cancellationToken);
            return;
        }

        if (await allocations.TakeAsync(turnContext, text, cancellationToken) || await papers.TakeAsync(turnContext, actor, text, cancellationToken))
        {
            return;
        }

        if (actor is not null && isPersonal && text.Length > 0 && await returns.HearAsync(turnContext, actor, text, cancellationToken))
        {
            return;
        }

        if (shown.Find(turnContext.Activity, text) is { } button)
        {
            await (button.Sends
                ? CardReply.SayAsync(turnContext, $"Please press \"{button.Title}\" on the card: what you fill in there goes with it.", cancellationToken)
                : PressAsync(turnContext, button.Verb, button.Data, cancellationToken));
            return;
        }

        if (text.Length == 0 || text.Equals("help", StringComparison.OrdinalIgnoreCase))
        {
            await turnContext.SendActivityAsync(await welcome.CreateHelpAsync(turnContext), cancellationToken);
            return;
        }

        if (await capabilities.ReadAsync(text, cancellationToken) is { } request)
        {
            await PressAsync(turnContext, request.Verb, request.Data, cancellationToken);
            return;
        }

        await slowAnswer.TypeWhileAsync(turnContext, questions.AnswerAsync(turnContext, text, cancellationToken), cancellationToken);
        if (actor is not null && isPersonal)
        {
            await returns.GoOnAsync(turnContext, actor, cancellationToken);
        }
    }

    protected override async Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        await teams.HearAsync((Activity)turnContext.Activity, cancellationToken);
        await base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
    }

    protected override async Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        await teams.HearAsync((Activity)turnContext.Activity, cancellationToken);
        await GreetOnceAsync(turnContext, cancellationToken);
    }

    protected override async Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        await teams.HearAsync((Activity)turnContext.Activity, cancellationToken);
        await EndAsync(turnContext, cancellationToken);
    }

    protected override async Task OnTeamsMembersRemovedDispatchAsync(IList<ChannelAccount> membersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        await EndAsync(turnContext, cancellationToken);

    /// <summary>The base class would ask Teams about every person who joins; the bot only looks for itself.</summary>
    protected override async Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.Any(member => string.Equals(member.Id, turnContext.Activity.Recipient.Id, StringComparison.Ordinal)))
        {
            await GreetOnceAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>Events of a meeting come when it really starts: nothing of the bot hangs on them, so the SDK need not read what they hold.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name is FeedbackInvoke)
        {
            await asked.RateAsync(turnContext, cancellationToken);
            return CreateInvokeResponse();
        }

        if (turnContext.Activity is { Value: null, Name: not CardReply.InvokeName })
        {
            // The SDK would look for the kind of a value that is not there.
            return new InvokeResponse { Status = StatusCodes.Status400BadRequest };
        }

        try
        {
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
        catch (JsonException) when (turnContext.TurnState.Get<HandlingBegun>() is null)
        {
            // What it carries is not what an invoke of its name does: the SDK could not read it.
            return new InvokeResponse { Status = StatusCodes.Status400BadRequest };
        }
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(new HandlingBegun());

        // The SDK takes any value for the data; one that is not a JSON object is read as empty.
        var data = invokeValue.Action.Data as JObject ?? [];
        var verb = invokeValue.Action.Verb ?? (string?)(data["verb"] as JValue) ?? "";
        await PressAsync(turnContext, verb, data, cancellationToken);
        return CardReply.ToInvokeResponse(turnContext);
    }

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        // The app has one search: whatever an older manifest or a test client calls the command, it is meant.
        factSearch.SearchAsync(query);

    protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        files.AcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);

    protected override Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        files.DeclineAsync(turnContext, cancellationToken);

    /// <summary>Does what words or a button ask for, however they came, and shows the answer where the verb allows it.</summary>
    private async Task PressAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (verb is CapabilityRequest.AskVerb && await capabilities.ReadAsync(QuestionCapability.QuestionIn(data), cancellationToken) is { } request)
        {
            // What a card offers to press does what typing it does.
            (verb, data) = (request.Verb, request.Data);
        }

        if (capabilities.TryFind(verb, out var capability, out var place))
        {
            var answer = place is AnswerPlace.Personal && !IsPersonal(turnContext)
                ? personalChat.AnswerAsync(turnContext, (chat, chatCancellation) => capability.HandleAsync(chat, verb, data, chatCancellation), cancellationToken)
                : capability.HandleAsync(turnContext, verb, data, cancellationToken);
            await slowAnswer.TypeWhileAsync(turnContext, answer, cancellationToken);
            return;
        }

        await CardReply.SayAsync(turnContext, "That button belongs to a card that I no longer know. Please ask again.", cancellationToken);
    }

    /// <summary>Where the bot was taken out, nothing of the conversation is kept. An upgrade of the app takes it out too, and puts it back.</summary>
    private Task EndAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Departure.IsOf(turnContext.Activity)
            ? ends.EndAsync(TeamEvent.Of(turnContext.Activity)?.Channel ?? turnContext.Activity.Conversation.Id, cancellationToken) : Task.CompletedTask;

    private static bool IsPersonal(ITurnContext turnContext) => ConversationReferenceStore.IsPersonal(turnContext.Activity.Conversation);

    private async Task GreetOnceAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (!welcomed.TryBegin(turnContext))
        {
            return;
        }

        try
        {
            if (await welcomed.Welcomed.GetAsync(turnContext, () => false, cancellationToken))
            {
                return;
            }

            await welcomed.Welcomed.SetAsync(turnContext, true, cancellationToken);
            await welcomed.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
        finally
        {
            welcomed.End(turnContext);
        }

        await turnContext.SendActivityAsync(await welcome.CreateGreetingAsync(turnContext), cancellationToken);
    }

    /// <summary>In the turn's state once a card's button is being dealt with: from there a fault in reading JSON is the bot's own.</summary>
    private sealed record HandlingBegun;
}
