using System.Globalization;
using Newtonsoft.Json.Linq;
using Partnership.Meetings;

namespace TeamsBot.Meetings;

/// <summary>A pressed button of cards/meetings.</summary>
/// <param name="Data">The button's data with the card's inputs, as they came: nothing in it is trusted.</param>
internal sealed record MeetingAction(string Verb, JObject Data)
{
    /// <summary>The meeting that the button is about; null where it names none.</summary>
    public MeetingId? Meeting => Guid.TryParse(Input("subject"), CultureInfo.InvariantCulture, out var id) ? new MeetingId(id) : null;

    /// <summary>The version of the meeting that the card was made from; null where the card does not say.</summary>
    public int? Seen => Number("revision");

    /// <summary>The card's nonce; null where it has none.</summary>
    public Guid? Form => Guid.TryParse(Input("nonce"), CultureInfo.InvariantCulture, out var form) && form != Guid.Empty ? form : null;

    /// <summary>The page asked for; from 1.</summary>
    public int Page => Math.Max(1, Number("page") ?? 1);

    /// <summary>What the person was asked about and said yes to; empty where nothing was asked.</summary>
    public string Confirmed => Data["confirm"] is JValue { Value: true } ? Input("confirmed") : "";

    /// <summary>The words that the button stands for; empty where it stands for none.</summary>
    public string Text => Input("text");

    /// <summary>What was typed or chosen in an input; empty when it was left alone.</summary>
    public string Input(string id) => Data[id] is JValue { Value: string text } ? text : "";

    private int? Number(string id) => Data[id] switch
    {
        JValue { Value: long number } when number is >= 0 and <= int.MaxValue => (int)number,
        JValue { Value: string text } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
