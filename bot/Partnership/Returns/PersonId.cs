namespace Partnership.Returns;

/// <summary>A person, by their Entra object id.</summary>
public readonly record struct PersonId(Guid Value);
