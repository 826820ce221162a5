namespace TeamsBot.Storage.State;

/// <summary>
/// Someone else wrote the state object after it was read: its ETag is no longer the stored one. Nothing was written. The message goes into the log,
/// so it does not name the key, which names a person.
/// </summary>
internal sealed class StateConflictException(string key)
    : Exception("The state of a conversation was changed since it was read; read it again before writing it.")
{
    public string Key { get; } = key;
}
