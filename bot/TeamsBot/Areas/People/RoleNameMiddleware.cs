using Microsoft.Bot.Builder;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.People;

/// <summary>Learns the names of people who have a role: the settings give roles by object id alone, and names change.</summary>
internal sealed partial class RoleNameMiddleware(Roles roles, RoleStore store, ILogger<RoleNameMiddleware> logger) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        try
        {
            if (turnContext.Activity.From?.Name is { Length: > 0 } name
                && Roles.SenderOf(turnContext.Activity) is { } person
                && roles.Of(person) is [var held, ..]
                && !string.Equals(held.Person.Name, name, StringComparison.Ordinal))
            {
                await store.RenameAsync(person, name, cancellationToken);
            }
        }
        catch (DatabaseFaultException exception)
        {
            // The next activity tells it again; the person who asks now is answered all the same.
            Log.NotSaved(logger, exception.Message);
        }

        await next(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The name of a person with a role could not be saved: {Reason}")]
        public static partial void NotSaved(ILogger logger, string reason);
    }
}
