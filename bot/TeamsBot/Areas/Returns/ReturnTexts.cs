using Partnership.Returns;

namespace TeamsBot.Areas.Returns;

/// <summary>What a person is told when a step was not made.</summary>
internal static class ReturnTexts
{
    public const string Overtaken = "This return has changed since your card was made. This is how it stands now; nothing was overwritten.";

    public const string Gone = "This return is not open to you any more. Say \"start my return\" to see yours.";

    private const string Repeated = "That was done already; nothing was done twice. This is how it stands now.";

    /// <summary>
    /// A card offers two ways, and the other one may have been taken: who presses the first afterwards must not believe that it was done. Null where nothing
    /// of the return speaks against it.
    /// </summary>
    /// <param name="verb">What the person pressed.</param>
    private static string? DoneInstead(string verb, Return current, Person reader) => (verb, current) switch
    {
        (ReturnVerbs.Countersign, { Commander: null, Reason: DraftReason.SentBack, Comments: [var why, ..] }) => $"Not countersigned: {Who(why.By, reader)} sent it back on {ReturnWords.Day(why.At)}: {why.Text}",
        (ReturnVerbs.SendBack, { Commander: { } signed }) => $"Not sent back: {Who(signed.By, reader)} countersigned it on {ReturnWords.Day(signed.At)}.",
        (ReturnVerbs.Accept, { Acceptance: null, Reason: DraftReason.ChangesRequested, Comments: [var why, ..] }) => $"Not accepted: {Who(why.By, reader)} asked for changes on {ReturnWords.Day(why.At)}: {why.Text}",
        (ReturnVerbs.SendChanges, { Acceptance: { } accepted }) => $"Not sent: {Who(accepted.By, reader)} accepted it on {ReturnWords.Day(accepted.At)}.",
        (ReturnVerbs.Submit, { Contact: null, Reason: DraftReason.Withdrawn }) => "Not sent: it was taken back after it had been sent.",
        (ReturnVerbs.Submit, { Contact: null, Comments: [var why, ..] }) => $"Not sent: it came back from {Who(why.By, reader)} on {ReturnWords.Day(why.At)}: {why.Text}",
        _ => null,
    };

    public static string Of(ReturnChangeResult outcome) => outcome switch
    {
        ReturnChangeResult.Overtaken => Overtaken,
        ReturnChangeResult.Repeated => Repeated,
        ReturnChangeResult.Refused refusal => refusal.Message,
        ReturnChangeResult.Faulty faulty => faulty.Refusal.Faults[0].Message,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, message: null),
    };

    /// <summary>The same, and where the card was overtaken or used before, what was done in place of what was pressed.</summary>
    /// <param name="view">The return as it stands now; null where the person sees it no more.</param>
    public static string Of(ReturnChangeResult outcome, string verb, ReturnView? view, Person reader) =>
        outcome is ReturnChangeResult.Repeated or ReturnChangeResult.Overtaken && view is not null && DoneInstead(verb, view.Return, reader) is { } instead ? instead : Of(outcome);

    private static string Who(Person person, Person reader) => person.Id == reader.Id ? "you" : person.Name;
}
