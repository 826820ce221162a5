using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Live;
using Partnership.Returns;
using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Chat;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.Returns;

/// <summary>Answers what people ask about this year's returns: when they are due, how one is sent, what an accepted plan pays for.</summary>
internal sealed class ReturnAnswersCapability(LiveQuestionParser words, ReturnAnswers answers, SpendingPlanAnswers plans, MoneyAnswers money, OwnAreas own, AnswerMessage messages) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.ForAll(ReturnVerbs.Dates, ReturnVerbs.Plan, ReturnVerbs.Money, ReturnVerbs.OwnGrant)];

    public HelpTopic Help { get; } = new(
        "Ask about this year's returns",
        "\"When are the returns due?\" tells the dates, \"how do I submit a return?\" the way of one, and \"what is Cherwell spending its money on?\" the lines of its accepted plan. \"How much is left?\" holds the grant against what is planned and spent.");

    public ValueTask<CapabilityRequest?> ReadLiveAsync(LiveQuestion question, CancellationToken cancellationToken) => ValueTask.FromResult(question switch
    {
        { Subject: LiveSubject.Money } => CapabilityRequest.Saying(ReturnVerbs.Money, question.Text),
        { Subject: LiveSubject.OwnGrant } => CapabilityRequest.Saying(ReturnVerbs.OwnGrant, question.Text),
        { Subject: LiveSubject.SpendingPlan, Area: null, Kind: null } or { Subject: LiveSubject.SpendingPlan, Area: not null, Kind: null or ReturnKind.SpendingPlan } => CapabilityRequest.Saying(ReturnVerbs.Plan, question.Text),
        { Subject: LiveSubject.ReturnDates or LiveSubject.ReturnHelp or LiveSubject.SpendingPlan } => CapabilityRequest.Saying(ReturnVerbs.Dates, question.Text),
        _ => null,
    });

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        var question = await words.ReadAsync(data);
        if (verb is ReturnVerbs.OwnGrant && question is not null)
        {
            await own.AnswerGrantAsync(turnContext, question, cancellationToken);
            return;
        }

        var area = question?.Area ?? own.OnlyOne(turnContext.Activity);
        if (question is not null && (verb is ReturnVerbs.Money || (verb is ReturnVerbs.Plan && area is null)))
        {
            await turnContext.SendActivityAsync(messages.Create(money.Of(question, own.Of(turnContext.Activity))), cancellationToken);
            return;
        }

        if (verb is ReturnVerbs.Plan && area is { } one)
        {
            await turnContext.SendActivityAsync(await plans.AnswerAsync(one), cancellationToken);
            return;
        }

        var viewer = ConversationReferenceStore.IsPersonal(turnContext.Activity.Conversation) ? Actors.Of(turnContext.Activity) : null;
        await answers.AnswerAsync(turnContext, question, viewer, cancellationToken);
    }
}
