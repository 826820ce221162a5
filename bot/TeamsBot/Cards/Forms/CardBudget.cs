using System.Text;

namespace TeamsBot.Cards.Forms;

/// <summary>How many characters of people's texts a card shows; what is cut here stands in full on the card of the thing itself.</summary>
/// <param name="Title">Of a title.</param>
/// <param name="Text">Of a longer text; 0 leaves it out.</param>
/// <param name="Note">Of each line of a note.</param>
internal sealed record CardBudget(int Title, int Text, int Note)
{
    /// <summary>Bytes of UTF-8 that a card may weigh: a message of 28 KB less its own envelope.</summary>
    public const int MaximumCard = 26_000;

    private static readonly IReadOnlyList<CardBudget> _steps =
    [
        new(Title: 120, Text: 600, Note: 600),
        new(Title: 120, Text: 250, Note: 250),
        new(Title: 100, Text: 120, Note: 160),
        new(Title: 80, Text: 60, Note: 90),
        new(Title: 50, Text: 0, Note: 50),
        new(Title: 25, Text: 0, Note: 25),
    ];

    /// <summary>What always fits.</summary>
    public static CardBudget Least => _steps[^1];

    /// <summary>The card with as much text as it can carry.</summary>
    public static string Fit(Func<CardBudget, string> expand)
    {
        var card = "";
        foreach (var room in _steps)
        {
            card = expand(room);
            if (Encoding.UTF8.GetByteCount(card) <= MaximumCard)
            {
                break;
            }
        }

        return card;
    }

    public string ShowTitle(string text) => Show(text, Title);

    public string ShowText(string text) => Text == 0 ? "" : Show(text, Text);

    public string ShowNote(string text) => Show(text, Note);

    /// <summary>The text in its lines, cut and with nothing in it that Adaptive Cards would read as Markdown.</summary>
    public static string Show(string text, int length) => AdaptiveMarkdown.EscapeLines(CardLimits.Cut(text, length));
}
