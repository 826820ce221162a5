using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns;

/// <summary>A pressed button of cards/returns, or the words that stand for one.</summary>
/// <param name="Key">The return it is about; null where it names none.</param>
/// <param name="Revision">The return's revision when the card was made; 0 where the card does not say.</param>
/// <param name="Form">The card's nonce; null where it has none.</param>
/// <param name="Data">The inputs, as they came: nothing in it is trusted.</param>
internal sealed record ReturnAction(string Verb, ReturnKey? Key, int Revision, Guid? Form, LineId? Line, JObject Data)
{
    /// <summary>Typed words alone set it.</summary>
    public const string ContinuesKey = "continues";

    /// <summary>Typed words alone set it.</summary>
    public const string StandingKey = "standing";

    public static ReturnAction Read(string verb, JObject data) => new(
        verb,
        TryReadKey(data, out var key) ? key : null,
        Number(data["revision"]) ?? 0,
        Guid.TryParse(Text(data["nonce"]), out var form) ? form : null,
        Number(data["line"]) is { } line and > 0 ? new LineId(line) : null,
        data);

    /// <summary>The id of the funding period that is named; empty where none is.</summary>
    public string Period => Text(Data["period"]);

    /// <summary>The id of the area that is named; empty where none is.</summary>
    public string Area => Text(Data["area"]);

    /// <summary>The page asked for; from 1.</summary>
    public int Page => Math.Max(1, Number(Data["page"]) ?? 1);

    /// <summary>The submission asked for; null where none is named.</summary>
    public int? Version => Number(Data["version"]);

    /// <summary>Whether the person was asked and said yes.</summary>
    public bool IsConfirmed => Data["confirm"] is JValue { Value: true };

    /// <summary>The questions that the person answered with "yes, as it is".</summary>
    public ConfirmedFaults ConfirmedFaults => ConfirmedFaults.Parse(IsConfirmed ? Text(Data["confirmed"]) : null);

    /// <summary>Whether the words speak of a return already begun.</summary>
    public bool Continues => Data[ContinuesKey] is JValue { Value: true };

    /// <summary>Whether the words ask who has sent a return and who has not.</summary>
    public bool AsksStanding => Data[StandingKey] is JValue { Value: true };

    /// <summary>What else the button is about; empty where it is about nothing else.</summary>
    public string Subject => Text(Data["subject"]);

    /// <summary>What was typed and chosen on the card.</summary>
    public FormInputs Inputs { get; } = new(Data);

    /// <summary>What words or a button say besides; empty where they say nothing.</summary>
    public string Said(string id) => Text(Data[id]);

    private static bool TryReadKey(JObject data, [NotNullWhen(true)] out ReturnKey? key)
    {
        // The status board's list names the return in one input, as "cherwell/mid".
        var chosen = Text(data["open"]).Split('/');
        var (area, kind) = chosen is [var chosenArea, var chosenKind] ? (chosenArea, chosenKind) : (Text(data["area"]), Text(data["kind"]));
        key = (Text(data["period"]), area, ReturnActions.KindOf(kind)) switch
        {
            ({ Length: > 0 } period, { Length: > 0 }, { } known) => new ReturnKey(new PeriodId(period), new FundedLineId(area), known),
            _ => null,
        };
        return key is not null;
    }

    private static string Text(JToken? token) => token is JValue { Value: string text } ? text : "";

    private static int? Number(JToken? token) => token switch
    {
        JValue { Value: long number } when number is >= 0 and <= int.MaxValue => (int)number,
        JValue { Value: string text } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
