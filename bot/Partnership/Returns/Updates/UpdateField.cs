namespace Partnership.Returns.Updates;

/// <summary>What on an update's card a fault is about.</summary>
public enum UpdateField
{
    Subject,
    Rag,
    Headline,
    Achievements,
    Risks,
    HelpNeeded,
    NextSteps,

    /// <summary>What the secretariat asks, or why it declines.</summary>
    Review,
}
