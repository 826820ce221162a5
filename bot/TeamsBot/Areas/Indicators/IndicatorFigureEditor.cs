using System.Globalization;
using Microsoft.Bot.Builder;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Areas.Indicators.Tables;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Indicators;

/// <summary>One area's card for one quarter.</summary>
internal sealed class IndicatorFigureEditor(IndicatorCatalogue book, IndicatorService service, IndicatorStore store, IndicatorChoosing choosing, Roles roles, IndicatorCards cards, TimeProvider time)
{
    private string NotAllowed(Person reader) => $"An area's figures are reported by its CSP contact or by the secretariat.{roles.AskSecretariat(reader.Id)}";

    private DateOnly Today => LondonTime.DayOf(time.GetUtcNow());

    /// <summary>Opens the card of the quarter named, or of the one that ended last.</summary>
    public async Task OpenAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var picture = await book.ReadAsync();
        var by = roles.Of(actor);
        var quarter = QuarterOf(action) ?? Quarter.Of(Today).Previous;
        var area = action.Area.Length == 0 && by.ContactFor.Where(own => picture.Area(own.Value) is not null).ToList() is [var only] ? picture.Area(only.Value) : picture.Area(action.Area);
        if (area is null)
        {
            var example = picture.Areas.Count > 0 ? picture.Areas[0].Name : "Cherwell";
            await CardReply.SayAsync(
                turnContext,
                by.Secretariat || by.ContactFor.Count > 0 ? $"For which area? One of {string.Join(", ", picture.Areas.Select(one => one.Name))}: say for example \"report indicators for {example}\"." : NotAllowed(actor),
                cancellationToken);
        }
        else if (!MayReport(by, area.Area))
        {
            await CardReply.SayAsync(turnContext, NotAllowed(actor), cancellationToken);
        }
        else if (picture.Asked(area.Area, quarter).Any())
        {
            await ShowFormAsync(turnContext, picture, area, quarter, typed: null, [], cancellationToken);
        }
        else
        {
            await choosing.ShowNothingAskedAsync(turnContext, actor, picture, quarter.Year, cancellationToken);
        }
    }

    public async Task SaveAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var picture = await book.ReadAsync();
        if (picture.Area(action.Area) is not { } area || QuarterOf(action) is not { } quarter)
        {
            await CardReply.SayAsync(turnContext, "This card names no area and quarter that I know. Say \"report indicators\" for a new one.", cancellationToken);
            return;
        }

        var typed = Read(action.Inputs, picture.Rows(area.Area, quarter));
        if (action.Inputs.Faults is { Count: > 0 } unread && MayReport(roles.Of(actor), area.Area))
        {
            await ShowFormAsync(turnContext, picture, area, quarter, typed, [], cancellationToken, unread);
            return;
        }

        switch (await service.ReportAsync(actor, picture, area.Area, quarter, typed, action.Revision, action.IsConfirmed, action.Form, cancellationToken))
        {
            case IndicatorStep.Saved or IndicatorStep.Repeated:
                var after = await book.ReadAsync();
                await CardReply.ShowAsync(turnContext, cards.Scorecard(quarter, after.Rows(area.Area, quarter), after.AreaNames), cancellationToken);
                break;
            case IndicatorStep.Faulty faulty:
                await ShowFormAsync(turnContext, picture, area, quarter, typed, faulty.Faults, cancellationToken);
                break;
            case IndicatorStep.Overtaken:
                var now = await book.ReadAsync();
                await ShowFormAsync(turnContext, now, area, quarter, typed, [Overtaken(now, area.Area, quarter, typed)], cancellationToken);
                break;
            case IndicatorStep.NotAllowed:
                await CardReply.SayAsync(turnContext, NotAllowed(actor), cancellationToken);
                break;
            case var step:
                throw new InvalidOperationException($"No answer to {step.GetType().Name}.");
        }
    }

    /// <summary>The rows of which the card sent anything: what it left out stays as it was reported.</summary>
    private static List<IndicatorInput> Read(FormInputs inputs, IReadOnlyList<IndicatorComparison> rows)
    {
        var typed = new List<IndicatorInput>();
        foreach (var row in rows)
        {
            var (value, note) = (IndicatorFields.Value(row.Indicator.Id), IndicatorFields.Note(row.Indicator.Id));
            if (!inputs.Has(value) && !inputs.Has(note))
            {
                continue;
            }

            var input = new IndicatorInput(row.Indicator.Id, inputs.Text(value, row.Value?.Value.ToString("0.##", CultureInfo.InvariantCulture)), inputs.Text(note, row.Value?.Note));
            if (row.Value is { } kept && string.IsNullOrWhiteSpace(input.Value))
            {
                inputs.Refuse(value, $"{row.Indicator.Figure(kept.Value)} was reported here and is kept for good. Type the right figure in its place.");
            }

            typed.Add(input);
        }

        return typed;
    }

    private static bool MayReport(PersonRoles by, FundedLineId area) => by.Secretariat || by.ContactFor.Contains(area);

    /// <summary>What the person typed stays in the card; where it differs from what came in between, that is named.</summary>
    private static IndicatorFault Overtaken(IndicatorPicture picture, FundedLineId area, Quarter quarter, List<IndicatorInput> typed)
    {
        var others = picture.Rows(area, quarter)
            .Where(row => row.Value is { } kept && typed.Any(input => input.Indicator == row.Indicator.Id && IndicatorNumber.ValueOf(input.Value, row.Indicator) != kept.Value))
            .Select(row => $"\"{row.Indicator.Name}\" is {row.Indicator.Figure(row.Value!.Value)}");
        return new IndicatorFault(
            IndicatorFaultKind.ChangedMeanwhile,
            Indicator: null,
            $"Someone else reported for {quarter.Name} after your card was made. {string.Join("; ", others.DefaultIfEmpty("Their figures are as yours"))}. Save again if your figures are to stand.",
            MayConfirm: false);
    }

    private Quarter? QuarterOf(ReturnAction action) => Quarter.Parse(action.Subject, Today);

    private Task ShowFormAsync(
        ITurnContext turnContext, IndicatorPicture picture, Allocation area, Quarter quarter, IReadOnlyList<IndicatorInput>? typed, IReadOnlyList<IndicatorFault> faults, CancellationToken cancellationToken,
        IReadOnlyList<FieldFault>? unread = null)
    {
        var form = new IndicatorForm(area, quarter, picture.Rows(area.Area, quarter), typed, faults, Guid.NewGuid()) { Revision = store.RevisionOf(area.Area, quarter), Unread = unread ?? [] };
        return CardReply.ShowAsync(turnContext, cards.Form(form), cancellationToken);
    }
}
