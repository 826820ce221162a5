namespace TeamsBot.Delivery.Outbox;

/// <summary>What the audit trail keeps of a person's word on a post.</summary>
internal sealed record OutboxSettlement(string State, string Problem, int Attempts);
