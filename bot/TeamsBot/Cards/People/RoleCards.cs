using System.Globalization;
using Partnership.Facts;
using TeamsBot.People;

namespace TeamsBot.Cards;

/// <summary>The cards on who has which role and what is held about a person.</summary>
internal sealed class RoleCards(CardCatalogue catalogue)
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
        var rows = holders.Take(MostRows).Select(held => new RoleRow(Capital(RoleNames.Of(held.Role, held.Scope, facts)), Show(RoleNames.Of(held.Person)))).ToList();
        var hint = holders.Count > MostRows
            ? string.Create(CultureInfo.InvariantCulture, $"{holders.Count - MostRows} more are not shown. To change a role, say for example: make Owen Larkfield CSP contact for Cherwell.")
            : "To change a role, say for example: make Owen Larkfield CSP contact for Cherwell; or: Owen Larkfield is no longer CSP contact for Cherwell.";
        return new CardMessage(catalogue.Roles.Expand(new RolesCard("Who has which role", speak, rows, Missing(holders, facts), hint)), speak);
    }

    public CardMessage CreateChoice(IReadOnlyList<PersonMatch> people, string verb, Role role, RoleScope scope, string roleName)
    {
        var text = verb is PeopleVerbs.Give ? $"Who is to be {roleName}?" : $"Who is no longer {roleName}?";
        var choices = people.Select(match => new PersonChoice(Title(match), verb, match.Person.Id.Value.ToString("D"), role.ToString(), scope.Key)).ToList();
        return new CardMessage(catalogue.ChoosePerson.Expand(new ChoosePersonCard(text, choices)), text);
    }

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
        return new CardMessage(catalogue.Held.Expand(card), speak);
    }

    private static string Title(PersonMatch match) =>
        CardLimits.Cut(match.Address.Length == 0 ? RoleNames.Of(match.Person) : $"{match.Person.Name}, {match.Address}", NameLength);

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
