namespace TeamsBot.Teams;

/// <summary>Whose people the bot talks to.</summary>
internal sealed class TenantOptions
{
    public const string SectionName = "Tenants";

    /// <summary>Ids of the Entra tenants that are let in, besides the app's own (MicrosoftAppTenantId). Not looked at in Development.</summary>
    public IList<string> Allowed { get; set; } = [];
}
