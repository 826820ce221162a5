namespace Partnership.Returns.Updates;

/// <summary>A progress update.</summary>
public readonly record struct UpdateId(Guid Value);
