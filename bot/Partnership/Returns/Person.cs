namespace Partnership.Returns;

/// <summary>A person as they were named when they acted.</summary>
public sealed record Person(PersonId Id, string Name);
