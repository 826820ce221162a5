namespace Partnership.Returns;

/// <summary>Who signed, and the instant (UTC).</summary>
public sealed record Signature(Person By, DateTimeOffset At);
