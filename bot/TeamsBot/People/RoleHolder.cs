using Partnership.Facts;
using Partnership.Returns;

namespace TeamsBot.People;

/// <summary>One role of one person.</summary>
/// <param name="Person">The name is empty until the bot has heard it: roles from the settings are given by object id.</param>
internal sealed record RoleHolder(Person Person, Role Role, RoleScope Scope, DateTimeOffset Since)
{
    /// <summary>Null for a role that is for no area.</summary>
    public FundedLineId? Area => Role is Role.CspContact or Role.LpaCommander ? new FundedLineId(Scope.Key) : null;

    /// <summary>Null for a role that is for no body.</summary>
    public BodyId? Body => Role is Role.LeadContact ? new BodyId(Scope.Key) : null;
}
