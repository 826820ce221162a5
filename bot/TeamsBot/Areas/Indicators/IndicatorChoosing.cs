using Microsoft.Bot.Builder;
using Partnership.Calendars;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Chat;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Indicators;

/// <summary>The secretariat chooses which indicators are asked for from a financial year on; everybody else is told which they are.</summary>
internal sealed class IndicatorChoosing(IndicatorCatalogue book, IndicatorDefinitionService service, Roles roles, IndicatorCards cards, TimeProvider time)
{
    private FundingYear ThisYear => Quarter.Of(LondonTime.DayOf(time.GetUtcNow())).Year;

    public async Task OpenAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        if (YearOf(action.Subject) is not { } year)
        {
            await CardReply.SayAsync(turnContext, $"For which financial year? Say for example \"choose the indicators for {ThisYear.Name}\".", cancellationToken);
            return;
        }

        var picture = await book.ReadAsync();
        if (roles.IsSecretariat(actor.Id))
        {
            await ShowAsync(turnContext, picture, year, note: "", cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, $"{Told(picture, year)} The secretariat chooses them.", cancellationToken);
        }
    }

    /// <summary>Says that nothing is asked for in a year; the secretariat is shown the card that changes it.</summary>
    public async Task ShowNothingAskedAsync(ITurnContext turnContext, Person actor, IndicatorPicture picture, FundingYear year, CancellationToken cancellationToken)
    {
        if (roles.IsSecretariat(actor.Id))
        {
            await ShowAsync(turnContext, picture, year, $"No indicator is asked for in {year.Name} yet. Choose which are, then the areas can report them.", cancellationToken);
            return;
        }

        await CardReply.SayAsync(
            turnContext, $"The secretariat has not chosen which indicators are asked for in {year.Name}, so there is nothing to report yet.{roles.AskSecretariat(actor.Id)}", cancellationToken);
    }

    public async Task SaveAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        if (!roles.IsSecretariat(actor.Id))
        {
            await CardReply.SayAsync(turnContext, "Only the partnership's secretariat chooses which indicators are asked for.", cancellationToken);
            return;
        }

        if (FundingYear.Parse(action.Subject) is not { } year)
        {
            await OpenAsync(turnContext, actor, action, cancellationToken);
            return;
        }

        var picture = await book.ReadAsync();
        var chosen = Read(action, picture);
        if (action.Inputs.Faults is { Count: > 0 } unread)
        {
            await CardReply.ShowAsync(turnContext, cards.Choice(new IndicatorChoiceForm(year, picture.Definitions, picture.Revision, chosen, "", Guid.NewGuid()) { Unread = unread }), cancellationToken);
            return;
        }

        switch (await service.ChooseAsync(actor, picture, year, chosen, action.Revision, action.Form, cancellationToken))
        {
            case SavingOutcome.Stale:
                await ShowAsync(turnContext, await book.ReadAsync(), year, "Someone else has changed the indicators meanwhile. Look at your choice again and save it.", cancellationToken, chosen);
                break;
            default:
                await CardReply.SayAsync(turnContext, $"{Told(await book.ReadAsync(), year)} It holds until you choose anew.", cancellationToken);
                break;
        }
    }

    private static Dictionary<IndicatorId, string?> Read(ReturnAction action, IndicatorPicture picture)
    {
        var chosen = new Dictionary<IndicatorId, string?>();
        foreach (var indicator in picture.Definitions)
        {
            var field = IndicatorFields.Asked(indicator.Id);
            switch (action.Inputs.Text(field))
            {
                case "":
                    break;
                case IndicatorChoiceComposer.NotAsked:
                    chosen[indicator.Id] = null;
                    break;
                case IndicatorUnit.Count or IndicatorUnit.PerCent or IndicatorUnit.Pounds or IndicatorUnit.Days:
                    chosen[indicator.Id] = action.Inputs.Text(field);
                    break;
                default:
                    action.Inputs.Refuse(field, "Choose one of the list.");
                    break;
            }
        }

        return chosen;
    }

    private static string Told(IndicatorPicture picture, FundingYear year)
    {
        var asked = picture.Definitions.Where(definition => definition.IsAsked(year)).Select(definition => $"{definition.Name} ({Unit(definition)})").ToList();
        return asked.Count == 0 ? $"No indicator is asked for in {year.Name}." : $"In {year.Name} the areas are asked for: {string.Join("; ", asked)}.";
    }

    private static string Unit(IndicatorDefinition definition) => definition.Measure switch
    {
        IndicatorMeasure.PerCent => "per cent",
        IndicatorMeasure.Pounds => "pounds",
        IndicatorMeasure.Days => "days",
        _ => definition.Unit.Length == 0 ? "a count" : definition.Unit,
    };

    private FundingYear? YearOf(string words) => words.ToLowerInvariant() switch
    {
        "" or "this year" => ThisYear,
        "next year" => new FundingYear(ThisYear.StartYear + 1),
        _ => FundingYear.Parse(words),
    };

    private Task ShowAsync(
        ITurnContext turnContext, IndicatorPicture picture, FundingYear year, string note, CancellationToken cancellationToken, IReadOnlyDictionary<IndicatorId, string?>? chosen = null) =>
        CardReply.ShowAsync(turnContext, cards.Choice(new IndicatorChoiceForm(year, picture.Definitions, picture.Revision, chosen, note, Guid.NewGuid())), cancellationToken);
}
