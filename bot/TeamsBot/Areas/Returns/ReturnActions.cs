using Partnership.Returns;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns;

/// <summary>How a card's buttons name a return.</summary>
internal static class ReturnActions
{
    public static CardAction On(string verb, ReturnKey key) =>
        new(verb) { Period = key.Period.Value, Area = key.Area.Value, Kind = Code(key.Kind) };

    public static string Code(ReturnKind kind) => kind switch
    {
        ReturnKind.SpendingPlan => "plan",
        ReturnKind.MidYear => "mid",
        ReturnKind.EndYear => "end",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    /// <summary>The kind that a button's data names; null for what no button sends.</summary>
    public static ReturnKind? KindOf(string? code) => code switch
    {
        "plan" => ReturnKind.SpendingPlan,
        "mid" => ReturnKind.MidYear,
        "end" => ReturnKind.EndYear,
        _ => null,
    };
}
