using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Calendars;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Reports;

/// <summary>What the secretariat sees at a glance: the status board and the exception report.</summary>
internal sealed class ReportsCapability(ReturnStore store, Roles roles, ReportCards cards, IndicatorCatalogue indicators, TimeProvider time) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(ReturnVerbs.Board, ReturnVerbs.Exceptions)];

    public HelpTopic Help { get; } = new(
        "Show how the returns stand",
        "For the secretariat: \"status board\" shows every area with its returns, \"exception report\" what is red, over or under its plan, or overdue.")
    {
        Say = ["Status board"],
    };

    public bool IsFor(PersonId? person) => person is { } known && roles.IsSecretariat(known);

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        var actor = Actors.Of(turnContext.Activity);
        if (actor is null || !roles.IsSecretariat(actor.Id))
        {
            var own = actor is not null && roles.AreasOf(actor.Id).Count > 0 ? " \"My returns\" shows yours." : "";
            await CardReply.SayAsync(turnContext, $"The board is the secretariat's, as it shows every area.{own}{roles.AskSecretariat(actor?.Id)}", cancellationToken);
            return;
        }

        var action = ReturnAction.Read(verb, data);
        var today = LondonTime.DayOf(time.GetUtcNow());
        if (store.PeriodOrPresent(action.Period, today) is not { } period)
        {
            await CardReply.SayAsync(turnContext, "No funding year is open yet. Say \"open the funding year 2018/19\", with the year that you mean.", cancellationToken);
            return;
        }

        var kept = store.InPeriod(period.Id);
        if (verb is ReturnVerbs.Exceptions)
        {
            await CardReply.ShowAsync(turnContext, cards.Exceptions(await ExceptionsAsync(period, kept, today), today), cancellationToken);
            return;
        }

        var board = StatusBoard.Of(period, kept.Select(ReturnSummary.Of), today);
        var shown = cards.Board(board, Guid.NewGuid(), action.Page);
        await (action.AsksStanding
            ? CardReply.AnswerAsync(turnContext, BoardComposer.Standing(board, ReturnActions.KindOf(action.Said("kind"))), shown, cancellationToken)
            : CardReply.ShowAsync(turnContext, shown, cancellationToken));
    }

    private async Task<ExceptionReport> ExceptionsAsync(FundingPeriod period, IReadOnlyList<Return> kept, DateOnly today) =>
        ExceptionReport.Of(period, kept.Select(Signed).OfType<Return>(), kept.Select(ReturnSummary.Of), today) with { WrongWay = await indicators.WrongWayAsync(period.Id) };

    /// <summary>The newest version that somebody has signed; null while there is none.</summary>
    private Return? Signed(Return kept) => kept.State != ReturnState.Draft ? kept
        : kept.Submission == 1 ? null
        : store.Submissions(kept.Key) is [.., var last] ? last : null;
}
