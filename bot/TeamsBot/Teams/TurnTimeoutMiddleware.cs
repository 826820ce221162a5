using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace TeamsBot.Teams;

/// <summary>
/// Gives every turn its own time. In middleware, so that only the turn is ended by it: what the person is told then still goes out with the response.
/// </summary>
internal sealed class TurnTimeoutMiddleware(IOptions<TurnOptions> options, TimeProvider time) : IMiddleware
{
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.TurnState.Set(new TurnClock(time, _timeout));
        using var timeout = new CancellationTokenSource(_timeout, time);
        if (!cancellationToken.CanBeCanceled)
        {
            await next(timeout.Token);
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        await next(either.Token);
    }
}
