using Partnership.Returns.Updates;

namespace TeamsBot.Areas.Updates.Cards;

/// <summary>The ids of the inputs on a progress update's card.</summary>
internal static class UpdateFields
{
    // Not "subject": what is typed comes beside the button's own data, and an update's id has that name there.
    public const string Subject = "about";
    public const string Rag = "rag";
    public const string Headline = "headline";
    public const string Achievements = "achievements";
    public const string Risks = "risks";
    public const string HelpNeeded = "helpNeeded";
    public const string NextSteps = "nextSteps";

    /// <summary>What the secretariat asks back, or why it declines.</summary>
    public const string Review = "review";

    public static string Of(UpdateField field) => field switch
    {
        UpdateField.Subject => Subject,
        UpdateField.Rag => Rag,
        UpdateField.Headline => Headline,
        UpdateField.Achievements => Achievements,
        UpdateField.Risks => Risks,
        UpdateField.HelpNeeded => HelpNeeded,
        UpdateField.NextSteps => NextSteps,
        UpdateField.Review => Review,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, message: null),
    };
}
