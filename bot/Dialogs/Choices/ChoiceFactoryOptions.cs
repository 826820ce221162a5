#nullable disable // As in the SDK, whose signatures say nothing about null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are written into a text. What is not set is as in English: "(1) red, (2) green, or (3) blue".</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    [JsonProperty("inlineSeparator")]
    public string InlineSeparator { get; set; }

    /// <summary>Between the only two choices.</summary>
    [JsonProperty("inlineOr")]
    public string InlineOr { get; set; }

    /// <summary>Between the last two of more choices.</summary>
    [JsonProperty("inlineOrMore")]
    public string InlineOrMore { get; set; }

    [JsonProperty("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
