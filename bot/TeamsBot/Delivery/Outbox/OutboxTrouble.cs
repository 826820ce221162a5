namespace TeamsBot.Delivery.Outbox;

/// <summary>A post that went wrong.</summary>
/// <param name="Why">What its author knows of it, as a clause; null where nothing more is known than the post itself says.</param>
internal sealed record OutboxTrouble(OutboxRow Post, string? Why);
