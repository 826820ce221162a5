namespace TeamsBot.Storage.Audit;

/// <summary>What the audit trail is to keep of one deed.</summary>
/// <param name="ActorId">The Entra object id of who did it; null where the bot did it by itself.</param>
/// <param name="Action">What was done, in the words of the code, such as "roles.give".</param>
/// <param name="Subject">To what it was done, such as a return's key.</param>
/// <param name="Before">JSON of the subject before; null where there was none.</param>
/// <param name="After">JSON of the subject after; null where there is none any more.</param>
internal sealed record AuditEvent(DateTimeOffset At, Guid? ActorId, string ActorName, string Action, string Subject, string? Before, string? After);
