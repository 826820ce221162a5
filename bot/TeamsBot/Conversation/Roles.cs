using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using TeamsBot.Hosting;

namespace TeamsBot.Conversation;

/// <summary>Who may do what. A person is the Entra object id that Teams puts on an activity; display names and addresses are no proof.</summary>
internal sealed class Roles(IOptions<PeopleOptions> options)
{
    private readonly HashSet<Guid> _secretariat = [.. options.Value.Secretariat.Select(Guid.Parse)];

    /// <summary>Whether the activity's sender belongs to the partnership's secretariat.</summary>
    public bool IsSecretariat(IActivity activity) =>
        Guid.TryParse(activity.From?.AadObjectId, out var person) && _secretariat.Contains(person);
}
