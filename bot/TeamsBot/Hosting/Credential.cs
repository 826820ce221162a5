namespace TeamsBot.Hosting;

/// <summary>A secret or a certificate that stops working on a day.</summary>
/// <param name="Id">For health and keys, such as "graphSecret".</param>
/// <param name="Name">For people, such as "the client secret for Microsoft Graph".</param>
/// <param name="Settings">The keys of the settings in which to put a new one.</param>
/// <param name="Loss">What no longer works without it, as a clause that follows "then".</param>
/// <param name="Expires">The last day in London on which it can be relied upon.</param>
internal sealed record Credential(string Id, string Name, string Settings, string Loss, DateOnly Expires);
