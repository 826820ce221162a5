using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Delivery.Outbox;

namespace TeamsBot.Areas.Updates.Tables;

/// <summary>One step of a progress update with those that it takes the place of, to be saved whole or not at all.</summary>
/// <param name="Seen">The body's live updates on the subject that the step was made from: unless they are what is kept, nothing is written.</param>
/// <param name="Action">What was done, for the audit trail: a verb such as "updates.save".</param>
/// <param name="Form">The card's nonce, so that a second press or delivery changes nothing; null where the card had none.</param>
/// <param name="Messages">What people are told of it.</param>
internal sealed record UpdateSaving(UpdateOutcome.Done Made, IReadOnlyList<ProgressUpdate> Seen, string Action, Person By, DateTimeOffset At, Guid? Form, IReadOnlyList<OutboxPost> Messages);
