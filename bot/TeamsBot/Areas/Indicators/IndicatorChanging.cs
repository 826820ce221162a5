using Microsoft.Bot.Builder;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Indicators;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Indicators;

/// <summary>The secretariat says what is counted: by a sentence that has everything, or on a card; and what is not counted any more.</summary>
internal sealed class IndicatorChanging(IndicatorCatalogue book, IndicatorDefinitionService service, Roles roles, IndicatorCards cards)
{
    private string NotAllowed(Person reader) => $"Only the partnership's secretariat defines what is counted.{roles.AskSecretariat(reader.Id)}";

    /// <summary>Opens the card: of the indicator that is named, or of a new one.</summary>
    public async Task OpenAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var picture = await book.ReadAsync();
        if (!roles.IsSecretariat(actor.Id))
        {
            await CardReply.SayAsync(turnContext, NotAllowed(actor), cancellationToken);
            return;
        }

        var named = action.Said(IndicatorFields.Name);
        var current = named.Length == 0 ? null : Named(picture, named);
        await ShowAsync(turnContext, picture, current, current is null ? new IndicatorDraft(named, "", "", []) : DraftOf(current), [], cancellationToken);
    }

    /// <summary>Takes a sentence or the card.</summary>
    public async Task SaveAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var picture = await book.ReadAsync();
        // Words name an indicator, a card has its id.
        var isCard = action.Form is not null;
        var current = isCard
            ? picture.Definitions.FirstOrDefault(one => string.Equals(one.Id.Value, action.Subject, StringComparison.Ordinal))
            : Named(picture, action.Said(IndicatorFields.Name));
        var typed = Read(action.Inputs, picture, current);
        if (action.Inputs.Faults is { Count: > 0 } unread && roles.IsSecretariat(actor.Id))
        {
            await ShowAsync(turnContext, picture, current, typed, [], cancellationToken, unread);
            return;
        }

        switch (await service.DefineAsync(actor, picture, current, isCard ? action.Revision : current?.Revision ?? 0, typed, action.Form, cancellationToken))
        {
            case DefinitionStep.Saved { Definition: var definition }:
                await CardReply.SayAsync(turnContext, Told(picture, definition), cancellationToken);
                break;
            case DefinitionStep.Repeated { Definition: var definition }:
                await CardReply.SayAsync(turnContext, Told(picture, definition), cancellationToken);
                break;
            case DefinitionStep.Faulty { Faults: var faults }:
                await ShowAsync(turnContext, picture, current, typed, faults, cancellationToken);
                break;
            case DefinitionStep.Overtaken { Current: var now }:
                await ShowAsync(
                    turnContext,
                    picture,
                    now,
                    typed,
                    [new IndicatorFault(IndicatorFaultKind.ChangedMeanwhile, Indicator: null, $"Someone else has changed this indicator meanwhile: {Told(picture, now)} Save again if yours is to stand.", MayConfirm: false)],
                    cancellationToken);
                break;
            case DefinitionStep.NotAllowed:
                await CardReply.SayAsync(turnContext, NotAllowed(actor), cancellationToken);
                break;
            case var step:
                throw new InvalidOperationException($"No answer to {step.GetType().Name}.");
        }
    }

    public async Task RetireAsync(ITurnContext turnContext, Person actor, ReturnAction action, CancellationToken cancellationToken)
    {
        var picture = await book.ReadAsync();
        var named = action.Said(IndicatorFields.Name);
        if (!roles.IsSecretariat(actor.Id))
        {
            await CardReply.SayAsync(turnContext, NotAllowed(actor), cancellationToken);
        }
        else if (Named(picture, named) is not { IsRetired: false } only)
        {
            // Words that only come near a name are enough to show something, and not to take it away.
            var near = Scorecard.Find(named, [.. picture.InUse], picture.Facts);
            await CardReply.SayAsync(
                turnContext,
                near.Count == 0
                    ? $"No indicator that is asked for goes by \"{named}\". \"Scorecard\" shows those that were reported."
                    : $"Say it again with the whole name: {string.Join(" or ", near.Select(one => $"\"{one.Name}\""))}.",
                cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, await service.RetireAsync(actor, only, cancellationToken) switch
            {
                DefinitionStep.Saved => $"\"{only.Name}\" is not asked for any more. What was reported for it is kept; \"change the indicator {only.Name}\" brings it back.",
                DefinitionStep.NotAllowed => NotAllowed(actor),
                _ => "Someone else has changed this indicator just now. Say it again if it is to be retired.",
            }, cancellationToken);
        }
    }

    private static IndicatorDefinition? Named(IndicatorPicture picture, string name) =>
        picture.Definitions.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));

    private static IndicatorDraft DraftOf(IndicatorDefinition definition) =>
        new(definition.Name, IndicatorUnit.Typed(definition.Unit), definition.Better is BetterWay.Down ? "down" : "up", definition.Areas);

    private static IndicatorDraft Read(FormInputs inputs, IndicatorPicture picture, IndicatorDefinition? current)
    {
        var kept = current is null ? null : DraftOf(current);
        return new IndicatorDraft(
            inputs.Text(IndicatorFields.Name, kept?.Name), UnitOf(inputs, kept), inputs.Text(IndicatorFields.Better, kept?.Better), AreasOf(picture, inputs, kept?.Areas ?? []));
    }

    /// <summary>Words and older cards have the unit in one place; on the card a count says besides of what.</summary>
    private static string UnitOf(FormInputs inputs, IndicatorDraft? kept)
    {
        var measure = inputs.Text(IndicatorFields.Measure);
        var counted = inputs.Text(IndicatorFields.Unit, kept?.Unit);
        return measure is "" or IndicatorUnit.Count && !string.IsNullOrWhiteSpace(counted) ? counted : measure;
    }

    /// <summary>The areas that are ticked; none where all are, so that one that joins later counts too.</summary>
    private static IReadOnlyList<FundedLineId> AreasOf(IndicatorPicture picture, FormInputs inputs, IReadOnlyList<FundedLineId> kept)
    {
        if (!inputs.Has(IndicatorFields.Areas))
        {
            return kept;
        }

        var ticked = inputs.Text(IndicatorFields.Areas).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(ticked, code => picture.Areas.All(area => !string.Equals(area.Area.Value, code, StringComparison.Ordinal))) is { } unknown)
        {
            inputs.Refuse(IndicatorFields.Areas, $"I don't know an area “{unknown}”. Tick the areas again.");
        }

        var areas = picture.Areas.Select(area => area.Area).Where(area => ticked.Contains(area.Value, StringComparer.Ordinal)).ToList();
        return areas.Count == picture.Areas.Count ? [] : areas;
    }

    private static string Told(IndicatorPicture picture, IndicatorDefinition definition)
    {
        var way = definition.Better == BetterWay.Down ? "lower is better" : "higher is better";
        var counted = definition.Measure switch
        {
            IndicatorMeasure.PerCent => "measured in per cent",
            IndicatorMeasure.Pounds => "an amount in pounds",
            IndicatorMeasure.Days => "measured in days",
            _ => definition.Unit.Length == 0 ? "a count" : $"a count of {definition.Unit}",
        };
        var where = definition.Areas.Count == 0 ? "every area" : string.Join(", ", picture.Areas.Where(area => definition.IsFor(area.Area)).Select(area => area.Name));
        return $"\"{definition.Name}\" is {counted}, and {way}. It stands on the quarter's card of {where} from now on.";
    }

    private Task ShowAsync(
        ITurnContext turnContext, IndicatorPicture picture, IndicatorDefinition? current, IndicatorDraft typed, IReadOnlyList<IndicatorFault> faults, CancellationToken cancellationToken,
        IReadOnlyList<FieldFault>? unread = null) =>
        CardReply.ShowAsync(turnContext, cards.Definition(new DefinitionForm(current, picture.Areas, typed, faults, Guid.NewGuid()) { Unread = unread ?? [] }), cancellationToken);
}
