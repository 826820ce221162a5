using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Chat;

/// <summary>
/// Gives a stored dialog stack its types back. The database keeps plain JSON without type names, so that no stored text chooses code to load;
/// the SDK's component dialogs, waterfalls and prompts expect what they put into their state, not JSON.
/// </summary>
internal sealed class DialogStateAccessor(IStatePropertyAccessor<DialogState> stored) : IStatePropertyAccessor<DialogState>
{
    // The names under which the SDK's dialogs keep their state.
    private const string InnerStack = "dialogs";
    private const string WaterfallValues = "values";
    private const string OptionsOfPrompt = "options";
    private const string StateOfPrompt = "state";

    public string Name => stored.Name;

    public async Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default)
    {
        var state = await stored.GetAsync(turnContext, defaultValueFactory, cancellationToken);
        if (state is not null)
        {
            Restore(state);

            // The SDK makes a new object of stored JSON at each reading and keeps none: what a dialog changes is saved only if its stack is put back.
            await stored.SetAsync(turnContext, state, cancellationToken);
        }

        return state!;
    }

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default) =>
        stored.SetAsync(turnContext, value, cancellationToken);

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        stored.DeleteAsync(turnContext, cancellationToken);

    private static void Restore(DialogState? state)
    {
        foreach (var dialog in state?.DialogStack ?? [])
        {
            var kept = dialog.State;
            if (kept is null)
            {
                continue;
            }

            if (kept.ContainsKey(StateOfPrompt))
            {
                Restore<PromptOptions>(kept, OptionsOfPrompt);
                Restore<Dictionary<string, object>>(kept, StateOfPrompt);
            }

            Restore<Dictionary<string, object>>(kept, WaterfallValues);
            if (kept.TryGetValue(InnerStack, out var inner))
            {
                if (inner is JObject json)
                {
                    kept[InnerStack] = inner = StackOf(json);
                }

                Restore(inner as DialogState);
            }
        }
    }

    /// <summary>Property by property: the serializer's reflection is for the types that need it.</summary>
    private static DialogState StackOf(JObject json)
    {
        var dialogs = new List<DialogInstance>();
        foreach (var kept in json["dialogStack"]?.Children<JObject>() ?? [])
        {
            var state = new Dictionary<string, object>(StringComparer.Ordinal);
            foreach (var (name, value) in kept["state"] as JObject ?? [])
            {
                state[name] = value is JValue plain ? plain.Value! : value!;
            }

            dialogs.Add(new DialogInstance { Id = (string?)kept["id"], State = state });
        }

        return new DialogState(dialogs);
    }

    private static void Restore<T>(IDictionary<string, object> state, string key)
    {
        if (state.TryGetValue(key, out var value) && value is JObject json && json.ToObject<T>() is { } typed)
        {
            state[key] = typed;
        }
    }
}
