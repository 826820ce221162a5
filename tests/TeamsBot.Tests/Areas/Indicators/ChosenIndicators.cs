using TeamsBot.Areas.Indicators;
using TeamsBot.Tests.Areas.Returns;

namespace TeamsBot.Tests.Areas.Indicators;

/// <summary>The secretariat's choice of what the areas are asked for.</summary>
internal static class ChosenIndicators
{
    /// <summary>All of them, each a count, from a financial year on.</summary>
    public static async Task AskForAllAsync(PersonInChat secretary, string year)
    {
        var card = await secretary.AskForCardAsync($"choose the indicators for {year}");
        var all = card.Inputs.Keys.ToDictionary(static input => input, static _ => "count", StringComparer.Ordinal);
        await secretary.SendRawAsync(PersonInChat.Merge(card, card.Button(IndicatorVerbs.SaveChoice), all));
    }
}
