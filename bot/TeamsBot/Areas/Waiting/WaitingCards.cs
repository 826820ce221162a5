using System.Globalization;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Waiting;

/// <summary>The card that lists what waits for a person, and the same items for other cards.</summary>
internal sealed class WaitingCards(CardTemplates templates)
{
    /// <summary>With a button each they stay well under what a message may weigh, and a phone shows them in a few screens.</summary>
    private const int Most = 12;

    private const int TextLength = 200;

    /// <param name="text">What is said above the list, plain.</param>
    /// <param name="spoken">What stands for the card in a notification.</param>
    public CardMessage Create(string title, string text, string spoken, IReadOnlyList<WaitingMatter> matters) =>
        new(templates.Expand("waiting/list.json", Compose(title, text, spoken, matters)), spoken);

    /// <inheritdoc cref="Create"/>
    public static WaitingCard Compose(string title, string text, string spoken, IReadOnlyList<WaitingMatter> matters) => new(
        spoken,
        title,
        AdaptiveMarkdown.Escape(text),
        Items(matters, Most),
        matters.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"… and {matters.Count - Most} more. They move up as you go.") : "");

    /// <summary>The first of them, the most pressing with a button that stands out.</summary>
    public static IReadOnlyList<WaitingItem> Items(IReadOnlyList<WaitingMatter> matters, int most) =>
        [.. matters.Take(most).Select(static (matter, index) => new WaitingItem(CardBudget.Show(matter.Title, TextLength), CardBudget.Show(matter.State, TextLength), Colour(matter.Urgency), [index == 0 ? matter.Button.AsNext() : matter.Button]))];

    private static string Colour(WaitingUrgency urgency) => urgency is WaitingUrgency.Overdue ? "Attention" : "Default";
}

/// <summary>The data of cards/waiting/list.json.</summary>
internal sealed record WaitingCard(string Speak, string Title, string Text, IReadOnlyList<WaitingItem> Items, string More);
