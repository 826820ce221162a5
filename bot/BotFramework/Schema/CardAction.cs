#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(string type = default, string title = default, string image = default, string text = default, string displayText = default, object value = default, object channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    [JsonProperty(PropertyName = "displayText")]
    public string DisplayText { get; set; }

    [JsonProperty(PropertyName = "image")]
    public string Image { get; set; }

    [JsonProperty(PropertyName = "imageAltText")]
    public string ImageAltText { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
