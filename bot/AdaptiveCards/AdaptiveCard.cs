namespace AdaptiveCards;

/// <summary>The type that an attachment with an Adaptive Card names. The bot writes its cards from templates, not from objects.</summary>
public class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
}
