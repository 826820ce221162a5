using Partnership.Facts;
using Partnership.Returns;

namespace TeamsBot.People;

/// <summary>One role of one person.</summary>
/// <param name="Person">The name is empty until the bot has heard it: roles from the settings are given by object id.</param>
/// <param name="Area">Null for the secretariat.</param>
internal sealed record RoleHolder(Person Person, Role Role, FundedLineId? Area, DateTimeOffset Since);
