namespace TeamsBot.Returns;

/// <summary>What a person is told when a step was not made.</summary>
internal static class DeskTexts
{
    public const string Overtaken = "This return has changed since your card was made. This is how it stands now; nothing was overwritten.";

    public const string Gone = "This return is not open to you any more. Say \"start my return\" to see yours.";

    private const string Repeated = "That was done already; nothing was done twice. This is how it stands now.";

    public static string Of(DeskOutcome outcome) => outcome switch
    {
        DeskOutcome.Overtaken => Overtaken,
        DeskOutcome.Repeated => Repeated,
        DeskOutcome.Refused refusal => refusal.Message,
        DeskOutcome.Faulty faulty => faulty.Refusal.Faults[0].Message,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, message: null),
    };
}
