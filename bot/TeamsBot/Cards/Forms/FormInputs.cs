using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Cards.Forms;

/// <summary>
/// Reads the inputs of a card that was sent. An input that is missing says nothing, so what is kept stays; an empty one is empty; what is no text at all is
/// told beside its field.
/// </summary>
/// <param name="data">The button's data with the card's inputs, as they came: nothing in it is trusted.</param>
internal sealed class FormInputs(JObject data)
{
    private readonly Dictionary<string, FieldFault> _faults = new(StringComparer.Ordinal);

    /// <summary>What could not be read so far.</summary>
    public IReadOnlyList<FieldFault> Faults => [.. _faults.Values];

    /// <summary>Whether the card sent the input, empty or not.</summary>
    public bool Has(string id) => data[id] is { Type: not JTokenType.Null };

    /// <param name="kept">What stands now; empty for nothing.</param>
    public string Text(string id, string? kept = "")
    {
        switch (data[id])
        {
            case null or { Type: JTokenType.Null }:
                return kept ?? "";
            case JValue { Value: string text }:
                return text;
            case JValue { Type: JTokenType.Boolean } value:
                return value.ToString(Formatting.None);
            case JValue { Type: JTokenType.Date } value:
                // A text that looks like a time, which JSON's readers take for one.
                return value.ToString(Formatting.None).Trim('"');
            case JValue { Type: JTokenType.Integer or JTokenType.Float } value:
                return value.ToString(CultureInfo.InvariantCulture);
            default:
                Refuse(id, "I could not read this. Please fill it in again.");
                return kept ?? "";
        }
    }

    /// <summary>Reads a switch, which sends "true" or "false".</summary>
    /// <param name="kept">How it stands now.</param>
    public bool IsOn(string id, bool kept)
    {
        switch (Text(id, kept ? "true" : "false").Trim().ToLowerInvariant())
        {
            case "true":
                return true;
            case "false" or "":
                return false;
            default:
                Refuse(id, "Please switch this on or off.");
                return kept;
        }
    }

    /// <summary>Keeps that what stands in an input cannot be read.</summary>
    /// <param name="message">What to do about it; not escaped.</param>
    public void Refuse(string id, string message) => _faults.TryAdd(id, new FieldFault(id, message));
}
