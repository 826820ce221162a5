using TeamsBot.People;

namespace TeamsBot.Areas.People;

/// <summary>A role as the audit trail keeps it.</summary>
internal sealed record RoleAudit(string Person, string Name, string Role, string Area, string GivenBy, DateTimeOffset At);
