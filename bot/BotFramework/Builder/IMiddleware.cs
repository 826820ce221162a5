#nullable disable // As in the SDK, whose signatures say nothing about null.
namespace Microsoft.Bot.Builder;

public interface IMiddleware
{
    /// <summary>Runs around the rest of the turn: what comes after this middleware runs in <paramref name="next"/>, or not at all when that is not called.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
