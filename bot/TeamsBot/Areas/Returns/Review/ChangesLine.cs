using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Review;

/// <summary>A line with the input for what is to be changed in it.</summary>
internal sealed record ChangesLine(string Title, string Details, FormField Field);
