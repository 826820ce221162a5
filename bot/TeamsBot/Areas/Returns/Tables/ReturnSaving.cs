using Partnership.Returns;
using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Areas.Returns.Tables;

/// <summary>One step of a return, to be saved whole or not at all.</summary>
/// <param name="Before">What the step was made from; null for the first.</param>
/// <param name="Action">What was done, for the audit trail: a verb such as "returns.submit".</param>
/// <param name="Form">The card's nonce, so that a second press or delivery changes nothing; null where no form was pressed.</param>
/// <param name="Messages">What people are told of it.</param>
internal sealed record ReturnSaving(Return? Before, Return After, string Action, Guid? Form, IReadOnlyList<OutboxPost> Messages)
{
    /// <summary>Whether a draft is removed: <see cref="After"/> then only says who did it, when, and to which revision.</summary>
    public bool Discards { get; init; }

    /// <summary>Whether the step belongs to a submission that is kept: everything from the contact's signature to the end of that submission.</summary>
    public bool ConcernsSubmission => After.State != ReturnState.Draft || Before is { State: not ReturnState.Draft };
}
