using TeamsBot.Areas.Waiting;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>The data of cards/answers/help.json.</summary>
/// <param name="Waiting">What presses most of what waits for the person.</param>
/// <param name="Say">What to press, by what it is for.</param>
/// <param name="Topics">All that the person can do, which "Show all" opens.</param>
internal sealed record HelpCard(string Speak, IReadOnlyList<WaitingItem> Waiting, IReadOnlyList<HelpLine> Say, IReadOnlyList<HelpTopic> Topics, string Hint);
