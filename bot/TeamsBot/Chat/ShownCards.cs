using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Chat;

/// <summary>
/// The last two cards with buttons of the work that each person was shown in a conversation, so that a button's own words do what pressing it does. In memory alone
/// and for an hour; after a restart a button has to be pressed.
/// </summary>
internal sealed class ShownCards(IEnumerable<ButtonWay> ways, TimeProvider time) : IMiddleware, IDisposable
{
    private const int Capacity = 500;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly IReadOnlyList<ButtonWay> _ways = [.. ways];
    private readonly MemoryCache _cards = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities(async (context, activities, send) =>
        {
            var sent = await send();
            foreach (var activity in activities.Where(static one => one.Type is ActivityTypes.Message))
            {
                Add(context.Activity, activity.Attachments?.LastOrDefault(static one => one.ContentType is AdaptiveCard.ContentType)?.Content);
            }

            return sent;
        });
        await next(cancellationToken);
        if (CardReply.IsInPlace(turnContext) && CardReply.ToInvokeResponse(turnContext).Value is JRaw card)
        {
            Add(turnContext.Activity, card);
        }
    }

    /// <summary>The button that a text names; null where it names none that the person was shown lately.</summary>
    public ShownButton? Find(IActivity activity, string text)
    {
        if (!ButtonWords.MayName(text) || _cards.Get<Shown>(KeyOf(activity)) is not { } shown)
        {
            return null;
        }

        var named = ButtonWords.Find(shown.Newest, text, shown.IsLast, _ways);
        if (named.Count == 0 && shown.Before is { } before)
        {
            // That card may not be there any more, so nothing can be filled in on it.
            named = [.. ButtonWords.Find(before, text, isLast: false, _ways).Where(static button => !button.Sends)];
        }

        return named is [var only] ? only : null;
    }

    public void Dispose() => _cards.Dispose();

    /// <param name="content">Null for a message without a card.</param>
    private void Add(IActivity activity, object? content)
    {
        var key = KeyOf(activity);
        var known = _cards.Get<Shown>(key);
        var json = content is JRaw { Value: string text } && text.Contains("Action.Execute", StringComparison.Ordinal) && !text.Contains($"\"{CapabilityRequest.AskVerb}\"", StringComparison.Ordinal) ? text : null;
        var shown = json is not null ? new Shown(json, known?.Newest, IsLast: true) : known is null ? null : known with { IsLast = false };
        if (shown is not null)
        {
            // The cache looks for what has run out when it is used; a token's own timer ends the hour though nobody writes any more.
            var window = new CancellationChangeToken(new CancellationTokenSource(Window, time).Token);
            _cards.Set(key, shown, new MemoryCacheEntryOptions { Size = 1, ExpirationTokens = { window } });
        }
    }

    private static (string Conversation, string Person) KeyOf(IActivity activity) => (activity.Conversation?.Id ?? "", activity.From?.Id ?? "");

    /// <param name="IsLast">Whether nothing was said after the newest card.</param>
    private sealed record Shown(string Newest, string? Before, bool IsLast);
}

/// <summary>A button on a card that a person was shown.</summary>
/// <param name="Sends">Whether it sends what is filled in on the card, which only pressing it does.</param>
internal sealed record ShownButton(string Title, string Verb, JObject Data, bool Sends);
