using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Returns;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>Gives returns as files: one as a Word document, a period as a table.</summary>
internal sealed class ExportsCapability(FileHandover files, Roles roles) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(ReturnVerbs.Export)];

    public HelpTopic Help { get; } = new(
        "Take returns away as files",
        "\"Export the mid-year return for Cherwell\" or \"export CSF-2017-18-CHE-MID-1\" gives a Word document laid out as the template; for the secretariat \"export 2017/18\" gives all returns of a year as a table.");

    public bool IsFor(PersonId? person) => person is { } known && roles.Of(known).Count > 0;


    public Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken) =>
        files.OfferAsync(turnContext, ExportRequest.Read(data), cancellationToken);
}
