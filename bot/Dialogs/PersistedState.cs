using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reads what a dialog has put into its state. It comes back from storage as plain JSON, since stored type names would let data
/// choose which code to load; here it becomes its own type again, and stays so in the state.
/// </summary>
internal static class PersistedState
{
    public static T? Read<T>(IDictionary<string, object> state, string key)
        where T : class
    {
        if (!state.TryGetValue(key, out var stored))
        {
            return null;
        }

        if (stored is not JToken json)
        {
            return stored as T;
        }

        var value = json.ToObject<T>();
        state[key] = value!;
        return value;
    }
}
