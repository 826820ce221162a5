namespace Partnership.Returns.Updates;

/// <summary>What the secretariat asked of an update's sender, or why it declined the update.</summary>
public sealed record UpdateReview(string Text, Signature By);
