using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Conversation;

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
        Restore(state);
        return state;
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
            Restore<DialogState>(kept, InnerStack);
            if (kept.TryGetValue(InnerStack, out var inner))
            {
                Restore(inner as DialogState);
            }
        }
    }

    private static void Restore<T>(IDictionary<string, object> state, string key)
    {
        if (state.TryGetValue(key, out var value) && value is JObject json && json.ToObject<T>() is { } typed)
        {
            state[key] = typed;
        }
    }
}
