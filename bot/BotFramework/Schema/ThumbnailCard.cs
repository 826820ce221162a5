#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

public class ThumbnailCard
{
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    [JsonProperty(PropertyName = "tap")]
    public CardAction Tap { get; set; }

    [JsonProperty(PropertyName = "buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonProperty(PropertyName = "images")]
    public IList<CardImage> Images { get; set; }

    [JsonProperty(PropertyName = "subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }
}
