using Partnership.Returns;

namespace TeamsBot.Areas.People;

/// <summary>A person whom words may mean.</summary>
/// <param name="Address">The e-mail address, which tells two of one name apart; empty where Teams gives none.</param>
internal sealed record PersonMatch(Person Person, string Address);
