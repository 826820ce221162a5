namespace TeamsBot.Storage;

/// <summary>Someone else wrote the state object after it was read: its ETag is no longer the stored one. Nothing was written.</summary>
internal sealed class StateConflictException(string key)
    : Exception($"The state '{key}' was changed since it was read; read it again before writing it.")
{
    public string Key { get; } = key;
}
