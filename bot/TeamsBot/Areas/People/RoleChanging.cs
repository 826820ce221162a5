using Microsoft.Bot.Builder;
using Partnership.Returns;
using TeamsBot.Areas.People.Cards;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.People;

/// <summary>Finds the person that the secretariat means, asks before a role is given or taken, does it, and says what has come of it.</summary>
internal sealed class RoleChanging(Roles roles, RoleStore store, PersonFinder finder, RoleCards cards)
{
    /// <summary>Buttons that Teams shows in a row; with more people of a name, a fuller one is asked for.</summary>
    private const int MostChoices = 6;

    /// <param name="name">What a button calls the person whose object id it has; empty for typed words.</param>
    public async Task ChangeAsync(ITurnContext turnContext, string who, string name, RoleStep step, CancellationToken cancellationToken)
    {
        var found = await FindAsync(turnContext, who, name, step, cancellationToken);
        if (found is null)
        {
            await CardReply.SayAsync(turnContext, "Teams does not tell me at the moment who is in which team, so nothing was changed. Please say it again in a few minutes.", cancellationToken);
        }
        else if (found is [var only])
        {
            await ChangeAsync(turnContext, only.Person, step, cancellationToken);
        }
        else if (found.Count is > 1 and <= MostChoices)
        {
            await CardReply.ShowAsync(turnContext, cards.CreateChoice(found, step), cancellationToken);
        }
        else if (found.Count == 0)
        {
            await NobodyAsync(turnContext, step, cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, "Many people have that name. Please give the full name, or mention the person with @ in a team or group chat.", cancellationToken);
        }
    }

    /// <summary>A role is taken from those who hold it: their names are known here, and they may have left every team.</summary>
    private async Task<IReadOnlyList<PersonMatch>?> FindAsync(ITurnContext turnContext, string who, string name, RoleStep step, CancellationToken cancellationToken)
    {
        if (name.Length > 0 && Guid.TryParse(who, out var id) && id != Guid.Empty)
        {
            return [new PersonMatch(new Person(new PersonId(id), name), "")];
        }

        if (!step.Gives)
        {
            var holders = roles.PeopleFor(step.Role, step.Scope).Where(person => PersonName.IsPart(who, person.Name)).ToList();
            if (holders.Exists(person => PersonName.IsAll(who, person.Name)))
            {
                holders.RemoveAll(person => !PersonName.IsAll(who, person.Name));
            }

            if (holders.Count > 0)
            {
                return [.. holders.Select(person => new PersonMatch(person, ""))];
            }
        }

        return await finder.FindAsync(turnContext, who, cancellationToken);
    }

    private Task NobodyAsync(ITurnContext turnContext, RoleStep step, CancellationToken cancellationToken)
    {
        var holders = step.Gives ? [] : roles.PeopleFor(step.Role, step.Scope);
        return holders.Count is > 0 and <= MostChoices
            ? CardReply.ShowAsync(turnContext, cards.CreateChoice([.. holders.Select(person => new PersonMatch(person, ""))], step), cancellationToken)
            : CardReply.SayAsync(
                turnContext,
                step.Gives
                    ? "I found nobody of that name among those who have written to me and in the teams and chats that I am in. Check the spelling, mention the person with @ in a team or group chat, or ask them to say hello to me."
                    : $"Nobody of that name is {step.RoleName}. \"Who has which role\" shows everybody.",
                cancellationToken);
    }

    private async Task ChangeAsync(ITurnContext turnContext, Person person, RoleStep step, CancellationToken cancellationToken)
    {
        var others = roles.PeopleFor(step.Role, step.Scope).Where(holder => holder.Id != person.Id).ToList();
        var holds = roles.Of(person.Id).Any(held => held.Role == step.Role && held.Scope == step.Scope);
        if (!step.IsConfirmed && holds != step.Gives && (step.Gives || step.Role is not Role.Secretariat || others.Count > 0))
        {
            await CardReply.ShowAsync(turnContext, cards.CreateQuestion(person, step, step.Gives ? Beside(step, others) : Left(person, step, others)), cancellationToken);
            return;
        }

        var isSelf = person.Id == step.Actor.Id;
        var result = step.Gives
            ? await store.GiveAsync(step.Actor, person, step.Role, step.Scope, cancellationToken, isSelf ? null : News(step))
            : await store.TakeAsync(step.Actor, person, step.Role, step.Scope, cancellationToken, isSelf ? null : News(step));
        var name = Capital(RoleNames.Of(person));
        var text = result switch
        {
            RoleChangeResult.Done when step.Gives => $"{name} is now {step.RoleName}.{await ReachAsync(person, isSelf, cancellationToken)}",
            RoleChangeResult.Done => $"{name} is no longer {step.RoleName}{Still(others)}.{await ReachAsync(person, isSelf, cancellationToken)}",
            RoleChangeResult.AlreadySo when step.Gives => $"{name} is {step.RoleName} already.",
            RoleChangeResult.AlreadySo => $"{name} is not {step.RoleName}, so there is nothing to take.",
            RoleChangeResult.LastSecretariat => $"{name} is the last member of the secretariat, and someone has to be able to give roles. Add another person to the secretariat first, then I can let {name} go.",
            RoleChangeResult.NotAllowed => "You are not of the secretariat any more, so nothing was changed.",
            _ => throw new InvalidOperationException($"A role change ended as {result}."),
        };

        // What is taken can be given back. A pressed card shows what has come of it, so that it is not pressed again.
        if (result is RoleChangeResult.Done && (!step.Gives || CardReply.IsInPlace(turnContext)))
        {
            await CardReply.ShowAsync(turnContext, cards.CreateOutcome(text, person, step), cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, text, cancellationToken);
        }
    }

    private static string Beside(RoleStep step, List<Person> others) => others.Count == 0
        ? $"Nobody is {step.RoleName} yet."
        : $"{Capital(string.Join(" and ", others.Select(RoleNames.Of)))} {(others.Count == 1 ? "stays" : "stay")} {step.RoleName} too.";

    private static string Still(List<Person> others) => others.Count == 0
        ? ", and nobody else is" : $"; {string.Join(" and ", others.Select(RoleNames.Of))} still {(others.Count == 1 ? "is" : "are")}";

    private static string Left(Person person, RoleStep step, List<Person> others) =>
        (others.Count == 0 ? $"Nobody else is {step.RoleName}: until somebody is, {RoleNames.WhatStops(step.Role)}."
            : $"{Capital(string.Join(" and ", others.Select(RoleNames.Of)))} {(others.Count == 1 ? "stays" : "stay")} {step.RoleName}.")
        + (step.Role is Role.Secretariat && person.Id == step.Actor.Id ? " You can then give no roles any more, also not this one back." : "");

    private static string News(RoleStep step)
    {
        var actor = Capital(RoleNames.Of(step.Actor));
        return step.Gives
            ? $"{actor} has made you {step.RoleName}. Say \"help\" to see what you can do with it."
            : $"You are no longer {step.RoleName}: {actor} has changed that. If it is a mistake, please tell them.";
    }

    private async Task<string> ReachAsync(Person person, bool isSelf, CancellationToken cancellationToken) =>
        isSelf ? ""
        : await finder.CanBeReachedAsync(person.Id, cancellationToken) ? " I am telling them."
        : " I can tell them once they have said hello to me.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
