using Partnership.Facts;

namespace TeamsBot.People;

/// <summary>What a role is held for: an area, a lead agency, or nothing in particular.</summary>
/// <param name="Key">The funded line's or the body's id, as the role has it; empty for nothing in particular.</param>
internal readonly record struct RoleScope(string Key)
{
    public static readonly RoleScope None = new("");

    public static RoleScope Of(FundedLineId? area) => area is { } line ? new RoleScope(line.Value) : None;

    public static RoleScope Of(BodyId body) => new(body.Value);
}
