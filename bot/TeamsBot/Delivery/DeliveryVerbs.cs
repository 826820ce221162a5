namespace TeamsBot.Delivery;

/// <summary>The verbs of the buttons in cards/delivery, and of the words that stand for them.</summary>
internal static class DeliveryVerbs
{
    public const string Scheduled = "delivery.scheduled";

    public const string Problems = "delivery.problems";

    public const string Retry = "delivery.retry";

    public const string Settle = "delivery.settle";
}
