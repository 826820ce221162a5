using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Indicators;

/// <param name="Details">What was reported the quarter before and a year before.</param>
internal sealed record IndicatorRow(FormField Figure, string Details, FormField Note);
