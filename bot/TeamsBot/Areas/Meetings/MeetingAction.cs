using System.Globalization;
using Newtonsoft.Json.Linq;
using Partnership.Meetings;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Meetings;

/// <summary>A pressed button of cards/meetings.</summary>
/// <param name="Data">The button's data with the card's inputs, as they came: nothing in it is trusted.</param>
internal sealed record MeetingAction(string Verb, JObject Data)
{
    /// <summary>The meeting that the button is about; null where it names none.</summary>
    public MeetingId? Meeting => Guid.TryParse(Said("subject"), CultureInfo.InvariantCulture, out var id) ? new MeetingId(id) : null;

    /// <summary>The version of the meeting that the card was made from; null where the card does not say.</summary>
    public int? Seen => Number("revision");

    /// <summary>The card's nonce; null where it has none.</summary>
    public Guid? Form => Guid.TryParse(Said("nonce"), CultureInfo.InvariantCulture, out var form) && form != Guid.Empty ? form : null;

    /// <summary>The page asked for; from 1.</summary>
    public int Page => Math.Max(1, Number("page") ?? 1);

    /// <summary>What the person was asked about and said yes to; empty where nothing was asked.</summary>
    public string Confirmed => Data["confirm"] is JValue { Value: true } ? Said("confirmed") : "";

    /// <summary>The words that the button stands for; empty where it stands for none.</summary>
    public string Text => Said("text");

    /// <summary>What was typed and chosen on the card.</summary>
    public FormInputs Inputs { get; } = new(Data);

    /// <summary>What the button says besides; empty where it says nothing.</summary>
    public string Said(string id) => Data[id] is JValue { Value: string text } ? text : "";

    private int? Number(string id) => Data[id] switch
    {
        JValue { Value: long number } when number is >= 0 and <= int.MaxValue => (int)number,
        JValue { Value: string text } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
