using System.Globalization;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.People;

namespace TeamsBot.Areas.People.Cards;

/// <summary>The cards on who has which role and what is held about a person.</summary>
internal sealed class RoleCards(CardTemplates templates)
{
    /// <summary>Rows of the list: with the longest names they stay under what a message may weigh.</summary>
    private const int MostRows = 40;

    private const int NameLength = 80;

    private const string Unanswered =
        "Questions that I could not answer are counted without who asked them and without names or addresses, so I cannot tell which were yours.";

    public CardMessage CreateList(IReadOnlyList<RoleHolder> holders, FactBook facts)
    {
        var people = holders.Select(held => held.Person.Id).Distinct().Count();
        var speak = people switch
        {
            0 => "Nobody has a role.",
            1 => "One person has a role.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{people} people have a role."),
        };
        var rows = holders.Take(MostRows).Select(held => new RoleRow(Capital(RoleNames.Of(held.Role, held.Scope, facts)), Show(Capital(RoleNames.Of(held.Person))))).ToList();
        var hint = holders.Count > MostRows
            ? string.Create(CultureInfo.InvariantCulture, $"{holders.Count - MostRows} more are not shown. To change a role, say for example: make Owen Larkfield CSP contact for Cherwell.")
            : "To change a role, say for example: make Owen Larkfield CSP contact for Cherwell; or: Owen Larkfield is no longer CSP contact for Cherwell.";
        return new CardMessage(templates.Expand("people/roles.json", new RolesCard("Who has which role", speak, rows, Missing(holders, facts), hint)), speak);
    }

    /// <summary>Which of several is meant.</summary>
    public CardMessage CreateChoice(IReadOnlyList<PersonMatch> people, RoleStep step) => Choose(
        step.Gives ? $"Who is to be {step.RoleName}?" : $"Who is no longer {step.RoleName}?",
        "",
        [.. people.Select(match => Button(Title(match), "default", match.Person, step))]);

    /// <summary>Whether a role is to be given or taken, and who has it beside or after that.</summary>
    public CardMessage CreateQuestion(Person person, RoleStep step, string others) => Choose(
        step.Gives ? $"Make {RoleNames.Of(person)} {step.RoleName}?" : $"Is {RoleNames.Of(person)} no longer {step.RoleName}?",
        others,
        [
            Button(step.Gives ? "Give the role" : "Take the role away", step.Gives ? "positive" : "destructive", person, step with { IsConfirmed = true }),
            new PersonChoice("Leave it as it is", "default", new PersonChoiceData(PeopleVerbs.List, null, null, null, null, null)),
        ]);

    /// <summary>What has come of it; what was taken can be given back.</summary>
    public CardMessage CreateOutcome(string text, Person person, RoleStep step) =>
        Choose(text, "", step.Gives ? [] : [Button("Give it back", "default", person, step with { Gives = true, IsConfirmed = true })]);

    /// <param name="forgotten">Whether what could be removed has just been.</param>
    public CardMessage CreateHeld(IReadOnlyList<PersonalRecord> held, bool forgotten)
    {
        var speak = (forgotten, held.Count) switch
        {
            (false, 0) => "I hold nothing about you.",
            (false, _) => "This is what I hold about you.",
            (true, 0) => "I have forgotten you. When you write to me again, I keep the address of our chat anew.",
            (true, _) => "I have removed what I may. This stays.",
        };
        IReadOnlyList<HeldButton> buttons = held.Any(record => record.Removable) ? [new HeldButton("Forget me", PeopleVerbs.Forget)] : [];
        var hint = (buttons.Count > 0 ? "\"Forget me\" removes what may be removed. What says that it stays, stays. " : "") + Unanswered;
        var card = new HeldCard("About you", speak, [.. held.Select(record => new HeldItem(record.Title, AdaptiveMarkdown.Escape(record.Text)))], hint, buttons);
        return new CardMessage(templates.Expand("people/held.json", card), speak);
    }

    private CardMessage Choose(string heading, string text, IReadOnlyList<PersonChoice> choices)
    {
        var speak = text.Length == 0 ? heading : $"{heading} {text}";
        return new CardMessage(templates.Expand("people/choose-person.json", new ChoosePersonCard(speak, AdaptiveMarkdown.Escape(heading), AdaptiveMarkdown.Escape(text), choices)), speak);
    }

    private static PersonChoice Button(string title, string style, Person person, RoleStep step) => new(
        title,
        style,
        new PersonChoiceData(step.Verb, person.Id.Value.ToString("D"), step.Role.ToString(), step.Scope.Key, person.Name.Length > 0 ? person.Name : null, step.IsConfirmed ? true : null));

    private static string Title(PersonMatch match) =>
        CardLimits.Cut(match.Address.Length == 0 ? Capital(RoleNames.Of(match.Person)) : $"{match.Person.Name}, {match.Address}", NameLength);

    private static string Show(string name) => AdaptiveMarkdown.Escape(CardLimits.Cut(name, NameLength));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>District partnerships, the lines that are a part of another, are each to have a contact and a commander.</summary>
    private static string Missing(IReadOnlyList<RoleHolder> holders, FactBook facts)
    {
        var missing = facts.FundedLines
            .Where(line => line.PartOf is not null)
            .SelectMany(line => new[] { Role.CspContact, Role.LpaCommander }.Select(role => (line, role)))
            .Where(one => !holders.Any(held => held.Role == one.role && held.Area == one.line.Id))
            .Select(one => RoleNames.Of(one.role, RoleScope.Of(one.line.Id), facts))
            .ToList();
        return missing.Count == 0 ? "" : $"Nobody is yet: {string.Join("; ", missing)}.";
    }
}

/// <summary>The data of cards/people/held.json.</summary>
/// <param name="Forget">One button where something may be removed, else none.</param>
internal sealed record HeldCard(string Title, string Speak, IReadOnlyList<HeldItem> Items, string Hint, IReadOnlyList<HeldButton> Forget);

/// <summary>The data of cards/people/roles.json.</summary>
/// <param name="Missing">Which areas lack whom; empty where none does.</param>
internal sealed record RolesCard(string Title, string Speak, IReadOnlyList<RoleRow> Rows, string Missing, string Hint);

/// <summary>The data of cards/people/choose-person.json: a question about a role with its answers, or what has come of it.</summary>
/// <param name="Heading">Escaped.</param>
/// <param name="Text">Under the heading; escaped, empty for nothing.</param>
internal sealed record ChoosePersonCard(string Speak, string Heading, string Text, IReadOnlyList<PersonChoice> Choices);
