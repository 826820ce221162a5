using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Live;
using Partnership.Returns;
using TeamsBot.Areas.Returns;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Indicators;

/// <summary>Takes each quarter's figures from the areas, and shows how the partnership does by them.</summary>
internal sealed class IndicatorsCapability(IndicatorFigureEditor writing, IndicatorViewer reading, IndicatorChanging changing, IndicatorChoosing choosing) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } =
    [
        .. CapabilityVerb.Personal(IndicatorVerbs.Open, IndicatorVerbs.Save, IndicatorVerbs.Change, IndicatorVerbs.Define, IndicatorVerbs.Choose, IndicatorVerbs.SaveChoice, IndicatorVerbs.Retire),
        .. CapabilityVerb.ForAll(IndicatorVerbs.Show, IndicatorVerbs.Scorecard),
    ];

    public HelpTopic Help { get; } = new(
        "Report indicators and see the scorecard",
        "\"Report indicators for Cherwell Q2 2017/18\" opens the quarter's card; \"scorecard\" and \"how are we doing on first time entrants?\" show what was reported. The secretariat chooses which are asked for, \"choose the indicators for this year\", defines more, \"define the indicator Repeat victims, in people, down is better\" or \"new indicator\" for a card, and retires one, \"retire the indicator Repeat victims\".");

    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) => ValueTask.FromResult(IndicatorRequestParser.ReadDefinition(text));

    public ValueTask<CapabilityRequest?> ReadLiveAsync(LiveQuestion question, CancellationToken cancellationToken) =>
        ValueTask.FromResult(question.Subject is LiveSubject.Indicators ? CapabilityRequest.Of(IndicatorVerbs.Scorecard) : null);

    public Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        var action = ReturnAction.Read(verb, data);
        if (verb is IndicatorVerbs.Scorecard)
        {
            return reading.ShowScorecardAsync(turnContext, action.Page, cancellationToken);
        }

        if (verb is IndicatorVerbs.Show)
        {
            return reading.ShowAsync(turnContext, action, cancellationToken);
        }

        return Actors.Of(turnContext.Activity) is { } actor
            ? WriteAsync(turnContext, actor, action, cancellationToken)
            : CardReply.SayAsync(turnContext, "Teams does not tell me who you are, so I cannot take figures from you. Please use the account of your organisation.", cancellationToken);
    }

    private Task WriteAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken) => action.Verb switch
    {
        IndicatorVerbs.Open => writing.OpenAsync(turnContext, actor, action, cancellationToken),
        IndicatorVerbs.Save => writing.SaveAsync(turnContext, actor, action, cancellationToken),
        IndicatorVerbs.Change => changing.OpenAsync(turnContext, actor, action, cancellationToken),
        IndicatorVerbs.Define => changing.SaveAsync(turnContext, actor, action, cancellationToken),
        IndicatorVerbs.Choose => choosing.OpenAsync(turnContext, actor, action, cancellationToken),
        IndicatorVerbs.SaveChoice => choosing.SaveAsync(turnContext, actor, action, cancellationToken),
        IndicatorVerbs.Retire => changing.RetireAsync(turnContext, actor, action, cancellationToken),
        _ => throw new InvalidOperationException($"The verb '{action.Verb}' is not for indicators."),
    };
}
