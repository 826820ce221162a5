using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>A source of other funding and its amount, side by side.</summary>
/// <param name="Id">Of the row, so that a button can show it.</param>
internal sealed record FundingPair(string Id, bool Visible, FormField Source, FormField Amount);
